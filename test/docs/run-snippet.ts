import { posix } from "node:path";
import { inspect } from "node:util";
import ts from "typescript";
import { root } from "./pages.js";
import type { Snippet } from "./snippets.js";

/** What a statement should give and what it gave, both without white space. */
export interface Result {
  statement: string;
  expected: string;
  actual: string;
  matches: boolean;
}

export interface Run {
  results: Result[];
  /** What the snippet exports; files that pages show can be imported by the snippets after them. */
  exported: Record<string, unknown>;
}

type Module = Record<string, unknown>;

/** Makes an async function of the names of its parameters and, last, its body. */
type CodeBuilder = new (...parts: string[]) => (...values: unknown[]) => Promise<Module>;

interface Probe {
  printed: string[];
  value: unknown;
}

/** What the subpaths of the package are made from. */
export const PACKAGE: Readonly<Record<string, string>> = {
  "trending-papers": "src/index.ts",
  "trending-papers/dates": "src/dates/index.ts",
  "trending-papers/links": "src/links/index.ts",
  "trending-papers/rank": "src/rank/index.ts",
  "trending-papers/dedupe": "src/dedupe/index.ts",
  "trending-papers/dataset": "src/dataset/index.ts",
  "trending-papers/export": "src/export/index.ts",
  "trending-papers/paper.schema.json": "docs/paper.schema.json",
};

/**
 * Runs a snippet and holds every statement against the comment behind or below it. `shown` are the
 * files that the page has shown so far.
 */
export async function runSnippet(snippet: Snippet, shown: Map<string, Module>): Promise<Run> {
  const source = ts.createSourceFile("snippet.ts", snippet.code, ts.ScriptTarget.ES2022, true);
  const scope = await importAll(source, snippet, shown);
  const probes = new Map<number, Probe>();
  const names = declaredNames(source);
  const code = source.statements
    .map((statement, at) => instrument(statement, at, names))
    .join("\n");
  const exported = exportedNames(source);
  const body = ts.transpileModule(`${code}\nreturn { ${exported.join(", ")} };`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText;
  const outer = [...scope.keys(), "console", "$begin", "$value"];
  let probe: Probe = { printed: [], value: undefined };
  const begin = (at: number) => {
    probe = { printed: [], value: undefined };
    probes.set(at, probe);
  };
  const log = (...values: unknown[]) => {
    const shownValues = values.map((value) => (typeof value === "string" ? value : show(value)));
    probe.printed.push(shownValues.join(" "));
  };
  const AsyncFunction: CodeBuilder = Object.getPrototypeOf(async () => {}).constructor;
  const run = new AsyncFunction(...outer, body.replace(/^export \{\};$/m, ""));
  const exportedValues = await run(
    ...scope.values(),
    { log },
    begin,
    (at: number, value: unknown) => {
      const one = probes.get(at);
      if (one !== undefined) one.value = value;
    },
  );
  const results = source.statements.flatMap((statement, at) => {
    const expected = commentAfter(source, statement);
    if (expected === undefined || !isShown(statement)) return [];
    return [compare(statement, expected, names, probes.get(at))];
  });
  return { results, exported: exportedValues };
}

/** Whether a comment behind a statement tells of its result. */
function isShown(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) || /\bconsole\.log\(/.test(statement.getText());
}

function compare(
  statement: ts.Statement,
  comment: string,
  names: readonly string[],
  probe: Probe | undefined,
): Result {
  const { printed = [], value } = probe ?? {};
  const prints = /\bconsole\.log\(/.test(statement.getText());
  const text = prints ? comment : withoutLabel(comment, names);
  const expected = squeeze(text);
  const actual = squeeze(prints ? printed.join("\n") : show(value));
  const pattern = expected
    .split(/\.\.\.|…/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[\\s\\S]*");
  // Behind a value, a colon may say why.
  const matches =
    new RegExp(`^${pattern}$`).test(actual) || (!prints && expected.startsWith(`${actual}:`));
  return { statement: statement.getText(), expected, actual, matches };
}

/** `reader.end(); // lines: ["one"]` tells of a name, not of the value of the statement. */
function labelOf(comment: string, names: readonly string[]): string | undefined {
  const label = /^([A-Za-z]\w*): /.exec(comment)?.[1];
  return label !== undefined && names.includes(label) ? label : undefined;
}

function withoutLabel(comment: string, names: readonly string[]): string {
  const label = labelOf(comment, names);
  return label === undefined ? comment : comment.slice(label.length + 1);
}

/** Replaces imports and marks where a statement begins and what it evaluates to. */
function instrument(statement: ts.Statement, at: number, names: readonly string[]): string {
  if (ts.isImportDeclaration(statement)) return "";
  const text = statement.getText().replace(/^export /, "");
  if (!ts.isExpressionStatement(statement) || text.startsWith("console.log(")) {
    return `$begin(${at});\n${text}`;
  }
  const label = labelOf(commentAfter(statement.getSourceFile(), statement) ?? "", names);
  const expression = statement.expression.getText();
  if (label !== undefined) return `$begin(${at});\n${expression};\n$value(${at}, ${label});`;
  return `$begin(${at});\n$value(${at}, ${expression});`;
}

/** The line comment behind a statement, with those on the lines right below it. */
function commentAfter(source: ts.SourceFile, statement: ts.Statement): string | undefined {
  const after = source.text.slice(statement.getEnd());
  const found = /^[ \t]*(?:\/\/[^\n]*)?(?:\n[ \t]*\/\/[^\n]*)*/.exec(after)?.[0] ?? "";
  const lines = found.split("\n").map((line) => line.replace(/^[ \t]*\/\/ ?/, "").trimEnd());
  const text = lines.join("\n").trim();
  return text === "" ? undefined : text;
}

function show(value: unknown): string {
  return inspect(value, {
    depth: null,
    maxArrayLength: null,
    maxStringLength: null,
    breakLength: Number.POSITIVE_INFINITY,
  });
}

/** White space and the kind of quotes make no difference. */
function squeeze(text: string): string {
  return text
    .replace(/\s+/g, "")
    .replace(/['`]/g, '"')
    .replace(/^"(.*)"$/, '"$1"');
}

function declaredNames(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : [],
  );
}

function exportedNames(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (!/^export (?:const|function)/.test(statement.getText())) return [];
    if (ts.isFunctionDeclaration(statement)) return [statement.name?.getText() ?? ""];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  });
}

async function importAll(
  source: ts.SourceFile,
  snippet: Snippet,
  shown: Map<string, Module>,
): Promise<Map<string, unknown>> {
  const scope = new Map<string, unknown>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const clause = statement.importClause;
    if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) continue;
    const specifier = statement.moduleSpecifier.getText().slice(1, -1);
    const bindings = clause.namedBindings;
    const wanted =
      bindings !== undefined && ts.isNamedImports(bindings)
        ? bindings.elements.filter(({ isTypeOnly }) => !isTypeOnly)
        : [];
    const wholeName =
      bindings !== undefined && ts.isNamespaceImport(bindings)
        ? bindings.name.getText()
        : clause.name?.getText();
    if (wanted.length === 0 && wholeName === undefined) continue;
    const imported = await importOne(specifier, snippet, shown);
    if (wholeName !== undefined) scope.set(wholeName, clause.name ? imported["default"] : imported);
    for (const { name, propertyName } of wanted) {
      const wantedName = (propertyName ?? name).getText();
      if (!(wantedName in imported)) throw new Error(`${specifier} exports no ${wantedName}`);
      scope.set(name.getText(), imported[wantedName]);
    }
  }
  if (snippet.beside !== undefined) {
    const own: Module = await import(/* @vite-ignore */ `${root}/${snippet.beside}`);
    const taken = new Set([...scope.keys(), ...declaredNames(source)]);
    for (const [name, value] of Object.entries(own)) if (!taken.has(name)) scope.set(name, value);
  }
  return scope;
}

async function importOne(
  specifier: string,
  snippet: Snippet,
  shown: Map<string, Module>,
): Promise<Module> {
  const known = PACKAGE[specifier];
  if (known !== undefined) return import(/* @vite-ignore */ `${root}/${known}`);
  if (!specifier.startsWith(".")) {
    if (specifier.startsWith("trending-papers")) throw new Error(`no subpath ${specifier}`);
    return import(/* @vite-ignore */ specifier);
  }
  const path = posix.join(posix.dirname(snippet.file), specifier).replace(/\.js$/, ".ts");
  return shown.get(path) ?? import(/* @vite-ignore */ `${root}/${path}`);
}
