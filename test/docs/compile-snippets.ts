import { readFileSync } from "node:fs";
import ts from "typescript";
import { root } from "./pages.js";
import { PACKAGE } from "./run-snippet.js";
import type { Snippet } from "./snippets.js";

/** Compiles the snippets with the strict settings of the package and returns what is wrong. */
export function compileSnippets(snippets: readonly Snippet[]): string[] {
  const base = root.replace(/[\\/]$/, "").replaceAll("\\", "/");
  const files = new Map(
    snippets.map((snippet) => [`${base}/${snippet.file}`, { ...snippet, code: whole(snippet) }]),
  );
  const config = ts.readConfigFile(`${base}/tsconfig.json`, ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, base);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path)?.code ?? readFile(path);
  host.getSourceFile = (path, settings, ...rest) => {
    const code = files.get(path)?.code;
    return code === undefined
      ? getSourceFile(path, settings, ...rest)
      : ts.createSourceFile(path, code, settings, true);
  };
  const program = ts.createProgram({
    rootNames: [...files.keys()],
    host,
    options: {
      ...options,
      noUnusedLocals: false,
      paths: Object.fromEntries(
        Object.entries(PACKAGE).map(([name, file]) => [name, [`${base}/${file}`]]),
      ),
    },
  });
  return [...files.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    const problems = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ];
    return problems.map(
      ({ messageText }) =>
        `${files.get(path)?.name}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  });
}

/** The snippet with what its own file exports, and as a module of its own. */
function whole({ code, beside }: Snippet): string {
  if (beside === undefined) return `${code}\nexport {};\n`;
  const own = readFileSync(`${root}/${beside}`, "utf8");
  const names = [...own.matchAll(/^export (?:async )?(?:function\*?|const) (\w+)/gm)]
    .map(({ 1: name = "" }) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(code))
    .filter((name) => !new RegExp(`^import .*\\b${name}\\b`, "m").test(code));
  const file = beside.replace(/^.*\//, "").replace(/\.ts$/, ".js");
  const imports = names.length === 0 ? "" : `import { ${names.join(", ")} } from "./${file}";\n`;
  return `${imports}${code}\nexport {};\n`;
}
