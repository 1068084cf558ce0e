import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { Worker } from "node:worker_threads";
import * as esbuild from "esbuild";
import * as vite from "vite";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installedSubpaths } from "./make-project.js";
import { fixtureCases } from "./material.js";
import { differences, type Outcomes, printedBy } from "./outcomes.js";

const { folder, missing } = inject("projects").module;
const material = { cases: fixtureCases() };

describe.skipIf(missing !== undefined)("a bundle for browsers", () => {
  let subpaths: string[] = [];
  let expected: Outcomes = {};

  beforeAll(async () => {
    subpaths = await withoutNode(installedSubpaths(folder));
    writeFileSync(join(folder, "browser-subpaths.json"), JSON.stringify(subpaths));
    const command = [process.execPath, "import.mjs", "browser-subpaths.json"];
    expected = JSON.parse(await printedBy(command, folder));
    writeFileSync(join(folder, "every-subpath.mjs"), importsOf(subpaths));
  });

  test("is of every subpath but those that say they need Node", () => {
    expect(subpaths).toEqual(
      expect.arrayContaining([".", "./dates", "./links", "./rank", "./dedupe"]),
    );
  });

  test("by Vite runs in a worker that knows nothing of Node", async () => {
    writeFileSync(join(folder, "worker.mjs"), WORKER);
    writeFileSync(join(folder, "index.html"), '<script type="module" src="./page.mjs"></script>');
    await vite.build({
      root: folder,
      configFile: false,
      logLevel: "warn",
      worker: { format: "es" },
    });
    const assets = join(folder, "dist/assets");
    const built = readdirSync(assets).find((file) => file.startsWith("worker-")) ?? "";
    const bundle = readFileSync(join(assets, built), "utf8");
    expect(bundle).not.toMatch(/["'`]node:/);
    expect(differences(await answerOfWorker(join(assets, built)), expected)).toEqual([]);
  });

  test("by esbuild runs with the language and four classes of the web alone, and no code from text", async () => {
    const { outputFiles } = await esbuild.build({
      stdin: {
        contents: `import { exercise } from "./exercise.mjs";
import { modules } from "./every-subpath.mjs";
globalThis.answer = (material) => exercise(modules, JSON.parse(material)).then(JSON.stringify);`,
        resolveDir: folder,
      },
      bundle: true,
      minify: true,
      format: "iife",
      platform: "browser",
      write: false,
    });
    const world = { URL, URLSearchParams, TextEncoder, TextDecoder };
    const context = createContext(world, { codeGeneration: { strings: false, wasm: false } });
    runInContext(outputFiles[0]?.text ?? "", context);
    const call = `answer(${JSON.stringify(JSON.stringify(material))})`;
    const outcomes: Outcomes = JSON.parse(await runInContext(call, context));
    expect(differences(outcomes, expected)).toEqual([]);
  });
});

const WORKER = `import { exercise } from "./exercise.mjs";
import { modules } from "./every-subpath.mjs";
self.onmessage = async ({ data }) => self.postMessage(await exercise(modules, data));
`;

/** Node's worker, dressed up as that of a browser: `self` is there, and what only Node has is not. */
const BROWSER_LIKE = `
const { parentPort, workerData } = require("node:worker_threads");
const load = (file) => import(file);
globalThis.self = globalThis;
self.postMessage = (message) => parentPort.postMessage(message);
load(workerData.bundle).then(() => {
  for (const name of ["Buffer", "global", "setImmediate", "process"]) delete globalThis[name];
  return self.onmessage({ data: workerData.material });
});`;

function answerOfWorker(file: string): Promise<Outcomes> {
  const workerData = { bundle: new URL(`file://${file}`).href, material };
  const worker = new Worker(BROWSER_LIKE, { eval: true, workerData });
  return new Promise<Outcomes>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  }).finally(() => worker.terminate());
}

/** A module that has every subpath as a browser would load it. */
function importsOf(subpaths: readonly string[]): string {
  const imports = subpaths.map((subpath, at) => {
    const name = subpath.endsWith(".json") ? `part${at}` : `* as part${at}`;
    return `import ${name} from "${subpath.replace(/^\./, "trending-papers")}";`;
  });
  const members = subpaths.map((subpath, at) => `"${subpath}": part${at}`);
  return `${imports.join("\n")}\nexport const modules = { ${members.join(", ")} };\n`;
}

/** The subpaths that import nothing of Node, however deep. */
async function withoutNode(subpaths: readonly string[]): Promise<string[]> {
  const kept: string[] = [];
  for (const subpath of subpaths) {
    const { metafile } = await esbuild.build({
      stdin: { contents: importsOf([subpath]), resolveDir: folder },
      bundle: true,
      format: "esm",
      platform: "browser",
      external: ["node:*"],
      metafile: true,
      write: false,
      logLevel: "silent",
    });
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    if (!imports.some(({ path }) => path.startsWith("node:"))) kept.push(subpath);
  }
  return kept;
}
