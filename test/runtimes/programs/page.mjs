// A page that lets a worker read: what a bundler sees of the package.
const worker = new Worker(new URL("./worker.mjs", import.meta.url), { type: "module" });
worker.postMessage("the material");
