// An ES module that uses the installed package by its name.
import { readFileSync } from "node:fs";
import { exercise } from "./exercise.mjs";

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const modules = {};
for (const subpath of read("subpaths.json")) {
  const specifier = subpath.replace(/^\./, "trending-papers");
  const json = { with: { type: "json" } };
  modules[subpath] = subpath.endsWith(".json")
    ? (await import(specifier, json)).default
    : await import(specifier);
}
console.log(JSON.stringify(await exercise(modules, read("material.json"))));
