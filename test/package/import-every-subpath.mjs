// The same with ES modules. JSON is not among the subpaths here: Node asks for an attribute there.
import { readFile } from "node:fs/promises";

const manifest = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));

const names = {};
for (const subpath of Object.keys(manifest.exports)) {
  if (subpath.endsWith(".json")) continue;
  names[subpath] = Object.keys(await import(subpath.replace(/^\./, "trending-papers"))).sort();
}
console.log(JSON.stringify(names));
