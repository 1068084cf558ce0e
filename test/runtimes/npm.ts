import { spawnSync } from "node:child_process";

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

/**
 * Whether a registry answers. Asked before anything is installed: what npm says afterwards does not
 * tell a registry that is not there from a package that cannot be installed.
 */
export function registryAnswers(folder: string): boolean {
  try {
    npm(folder, ["view", "zod", "version", "--prefer-online", "--fetch-retries=1"]);
    return true;
  } catch {
    return false;
  }
}

/** Installs what the manifest of a folder asks for. */
export function npmInstall(folder: string): void {
  npm(folder, ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
}
