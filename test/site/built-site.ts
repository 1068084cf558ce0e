import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where VitePress puts the site. */
export const SITE = fileURLToPath(new URL("../../docs/.vitepress/dist", import.meta.url));

/** The files of the site, as paths from its root: `guide/start.html`. None where it is not built. */
export function siteFiles(): string[] {
  if (!existsSync(`${SITE}/index.html`)) return [];
  return readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(SITE.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

export function readSiteFile(path: string): string {
  return readFileSync(`${SITE}/${path}`, "utf8");
}
