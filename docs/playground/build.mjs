// Builds the playground from the built library (`npm run build` first) into docs/public/playground,
// from where VitePress copies it as it is.
import { cp, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = new URL(".", import.meta.url);
const dist = new URL("../../dist/", here);
const out = new URL("../public/playground/", here);
const { sources } = await import(new URL("index.js", dist).href);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: ["main.tsx", "worker.ts"].map((name) => fileURLToPath(new URL(name, here))),
  outdir: fileURLToPath(out),
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
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
  logLevel: "warning",
});
for (const name of ["index.html", "style.css"]) await cp(new URL(name, here), new URL(name, out));
