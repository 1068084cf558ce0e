// Builds the playground from the built library (`npm run build` first) into docs/public/playground,
// from where VitePress copies it as it is.
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL(".", import.meta.url);
const dist = new URL("../../dist/", here);
const out = new URL("../public/playground/", here);
const pathOf = (name) => fileURLToPath(new URL(name, here));
const { sources } = await import(new URL("index.js", dist).href);

const shared = {
  outdir: fileURLToPath(out),
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  logLevel: "warning",
  // The package says that its modules do nothing by being loaded, and so they may be left out.
  logOverride: { "ignored-bare-import": "silent" },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  ...shared,
  entryPoints: [pathOf("main.tsx"), pathOf("worker.ts")],
  splitting: true,
  // Only feeds need it, and the page writes none.
  external: ["feedsmith"],
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".txt": "text", ".html": "text", ".xml": "text" },
  alias: Object.fromEntries(
    ["", "/dedupe", "/rank", "/export"].map((path) => [
      `trending-papers${path}`,
      fileURLToPath(new URL(`.${path}/index.js`, dist)),
    ]),
  ),
  define: { SOURCE_IDS: JSON.stringify(sources.map(({ id }) => id)) },
});
for (const name of ["index.html", "style.css"]) await cp(new URL(name, here), new URL(name, out));

const files = (await readdir(out)).sort();
const hash = createHash("sha256");
for (const name of files) hash.update(name).update(await readFile(new URL(name, out)));
await build({
  ...shared,
  entryPoints: [{ in: pathOf("offline/main.ts"), out: "offline" }],
  define: {
    FILES: JSON.stringify(["./", ...files]),
    VERSION: JSON.stringify(hash.digest("hex").slice(0, 16)),
  },
});
