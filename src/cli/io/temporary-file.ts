import { randomBytes } from "node:crypto";
import { readdir, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

/**
 * A name beside the file that is to be written. It begins with a dot, so that readers of the folder
 * pass it over, and says whose it is: machine and process.
 */
export function temporaryName(path: string): string {
  const random = randomBytes(6).toString("hex");
  return join(dirname(path), `.${basename(path)}.${owner()}.${process.pid}.${random}.tmp`);
}

const NAME = /^\.(.+)\.([^.]+)\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/**
 * Removes what writers left behind that were killed: temporary files of this machine whose process is
 * gone. No clock is asked, and files of other machines stay. `path` limits it to one file.
 */
export async function removeAbandoned(folder: string, path?: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, of, machine, pid] = NAME.exec(name) ?? [];
    if (of === undefined || machine !== owner() || isAlive(Number(pid))) continue;
    if (path !== undefined && of !== basename(path)) continue;
    await unlink(join(folder, name)).catch(() => {});
  }
}

function owner(): string {
  return hostname().replace(/[^\w-]/g, "-") || "unknown";
}

/** Only where there surely is no such process is it gone. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
