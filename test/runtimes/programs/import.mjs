// An ES module that uses the installed package by its name, in the subpaths that a file lists.
import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { exercise } from "./exercise.mjs";

const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const modules = {};
for (const subpath of read(argv[2] ?? "subpaths.json")) {
  const specifier = subpath.replace(/^\./, "trending-papers");
  const json = { with: { type: "json" } };
  modules[subpath] = subpath.endsWith(".json")
    ? (await import(specifier, json)).default
    : await import(specifier);
}
console.log(JSON.stringify(await exercise(modules, read("material.json"))));
