import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a Chromium stands, or undefined; `CHROMIUM` names another place. */
export function findChromium(): string | undefined {
  const named = process.env["CHROMIUM"];
  return (named === undefined ? PLACES : [named]).find((path) => existsSync(path));
}
