/** The flag of commands that work in several threads, for `parseArgs`. */
export const jobOptions = { jobs: { type: "string" } } as const;

const MOST = 256;

/** How many threads the flag asks for, or what is wrong with it. */
export function jobCount(text: string | undefined): { jobs: number } | { problem: string } {
  if (text === undefined) return { jobs: 1 };
  const jobs = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (jobs >= 1 && jobs <= MOST) return { jobs };
  return { problem: `--jobs is a whole number from 1 to ${MOST}, not "${text}"` };
}
