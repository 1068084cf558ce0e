import { spawnSync } from "node:child_process";

/** What npm says where no registry answers. Every other failure is a fault of what is installed. */
const UNREACHABLE =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH|ENOTCACHED|EIDLETIMEOUT)\b/;

/** Runs npm in a folder and returns what it prints. */
export function npm(folder: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("npm", [...args], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm ${args.join(" ")}\n${stdout}${stderr}`);
  return stdout;
}

/** Installs what the manifest of a folder asks for. Returns whether a registry was there to do it. */
export function npmInstall(folder: string): boolean {
  try {
    npm(folder, [
      "install",
      "--ignore-scripts",
      "--prefer-offline",
      "--no-audit",
      "--no-fund",
      "--fetch-retries=1",
      "--fetch-timeout=60000",
    ]);
    return true;
  } catch (error) {
    if (UNREACHABLE.test(String(error))) return false;
    throw error;
  }
}
