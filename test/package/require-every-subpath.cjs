// A CommonJS program that uses the package by its name. Prints what each subpath gave it.
const manifest = require("trending-papers/package.json");

const names = Object.keys(manifest.exports).map((subpath) => {
  const specifier = subpath.replace(/^\./, "trending-papers");
  return [subpath, Object.keys(require(specifier)).sort()];
});
console.log(JSON.stringify(Object.fromEntries(names)));
