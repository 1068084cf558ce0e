// A CommonJS program that uses the installed package by its name.
const { exercise } = require("./exercise.mjs");

const modules = {};
for (const subpath of require("./subpaths.json")) {
  modules[subpath] = require(subpath.replace(/^\./, "trending-papers"));
}
exercise(modules, require("./material.json")).then((outcomes) => {
  console.log(JSON.stringify(outcomes));
});
