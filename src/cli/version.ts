import { readFileSync } from "node:fs";

/** The version of the package. The manifest stands two folders up in the sources and when built. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  const { version } = manifest as { version: string };
  return version;
}
