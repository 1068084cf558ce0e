/** What `parseArgs` of Node says about wrong arguments, without the advice that follows it. */
export function argumentProblem(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.split(/\.\s/, 1)[0] ?? error.message;
}
