import { join } from "node:path";
import ts from "typescript";
import { packageFolder } from "./manifest.js";
import type { PublicNames } from "./public-names.js";

/**
 * What declaration files export, as the compiler sees it. Which name is a type cannot be read off the
 * file itself: declarations that two subpaths share stand in another.
 */
export function declaredNames(files: readonly string[]): Map<string, PublicNames> {
  const paths = files.map((file) => join(packageFolder, file));
  const program = ts.createProgram(paths, { module: ts.ModuleKind.NodeNext, noEmit: true });
  const checker = program.getTypeChecker();
  return new Map(
    files.map((file, at) => {
      const source = program.getSourceFile(paths[at] ?? "");
      const symbol = source && checker.getSymbolAtLocation(source);
      const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
      const isValue = (one: ts.Symbol) => {
        const target = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one;
        return (target.flags & ts.SymbolFlags.Value) !== 0;
      };
      const names = (of: readonly ts.Symbol[]) => of.map(({ name }) => name).sort();
      const values = names(exported.filter(isValue));
      return [file, { values, types: names(exported.filter((one) => !isValue(one))) }];
    }),
  );
}
