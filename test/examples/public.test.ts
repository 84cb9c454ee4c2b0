import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { entryPoints } = JSON.parse(readFileSync(`${root}typedoc.json`, "utf8")) as {
  readonly entryPoints: readonly string[];
};
const entries = entryPoints.filter((entry) => entry.endsWith("/index.ts")).map((entry) => root + entry);

it("every public function has an example in its doc comment", () => {
  const program = ts.createProgram(entries, {
    ...{ allowImportingTsExtensions: true, noEmit: true, skipLibCheck: true },
    ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const values = entries.flatMap((entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry)!)!;
    return checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .filter(
        ({ flags }) => flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class | ts.SymbolFlags.Variable),
      );
  });
  expect(values.length).toBeGreaterThan(60);
  const bare = values.filter(
    (symbol) => !symbol.getJsDocTags(checker).some(({ name }) => name === "example"),
  );
  expect(bare.map(({ name }) => name)).toEqual([]);
}, 60_000);
