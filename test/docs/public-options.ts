import { join } from "node:path";
import ts from "typescript";
import { root } from "./pages.js";
import { PACKAGE } from "./run-snippet.js";

export interface PublicOption {
  name: string;
  type: string;
  isRequired: boolean;
  /** What its comment says, in one line. */
  meaning: string;
}

/** The options that some functions of a subpath share. */
export interface OptionGroup {
  subpath: string;
  functions: string[];
  options: PublicOption[];
}

/** A parameter is one of options where its name or its type says so. */
const OF_OPTIONS = /options\b|Options\b|\bPaperFilter\b/;

/** All options of all exported functions, as the compiler sees them. */
export function publicOptions(): OptionGroup[] {
  const entries = Object.entries(PACKAGE).filter(([, file]) => file.endsWith(".ts"));
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    entries.map(([, file]) => join(root, file)),
    options,
  );
  return entries.flatMap(([subpath, file]) => groupsOf(program, subpath, join(root, file)));
}

function groupsOf(program: ts.Program, subpath: string, file: string): OptionGroup[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const groups = new Map<string, OptionGroup>();
  for (const exported of module === undefined ? [] : checker.getExportsOfModule(module)) {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    const { valueDeclaration } = isAlias ? checker.getAliasedSymbol(exported) : exported;
    if (valueDeclaration === undefined || !ts.isFunctionDeclaration(valueDeclaration)) continue;
    for (const { name, type } of valueDeclaration.parameters) {
      const written = type?.getText() ?? "";
      if (type === undefined || !OF_OPTIONS.test(`${name.getText()} ${written}`)) continue;
      const group = groups.get(written) ?? { subpath, functions: [], options: [] };
      groups.set(written, group);
      group.functions.push(exported.name);
      group.options = optionsOf(checker, type);
    }
  }
  return [...groups.values()];
}

function optionsOf(checker: ts.TypeChecker, node: ts.TypeNode): PublicOption[] {
  return checker
    .getTypeFromTypeNode(node)
    .getProperties()
    .map((property) => ({
      name: property.name,
      type: checker.typeToString(
        checker.getNonNullableType(checker.getTypeOfSymbol(property)),
        undefined,
        ts.TypeFormatFlags.NoTruncation,
      ),
      isRequired: (property.flags & ts.SymbolFlags.Optional) === 0,
      meaning: ts
        .displayPartsToString(property.getDocumentationComment(checker))
        .replace(/\s+/g, " "),
    }));
}
