import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { entryPoints } = JSON.parse(readFileSync(join(root, "typedoc.json"), "utf8")) as {
  readonly entryPoints: readonly string[];
};

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ESNext, true);
}

/** The values that a module takes from others and passes on, by name and where they come from. */
function passedOn(file: ts.SourceFile): readonly (readonly [name: string, path: string])[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !statement.moduleSpecifier) return [];
    const path = join(dirname(file.fileName), (statement.moduleSpecifier as ts.StringLiteral).text);
    const { elements } = statement.exportClause as ts.NamedExports;
    return elements.filter((one) => !one.isTypeOnly).map(({ name }) => [name.text, path] as const);
  });
}

/** Whether a value's doc comment has an example. */
function hasExample(name: string, path: string): boolean {
  const file = parse(path);
  const next = passedOn(file).find(([passed]) => passed === name);
  if (next) return hasExample(...next);
  const made = file.statements.find((statement) => namesOf(statement).includes(name));
  return made !== undefined && ts.getJSDocTags(made).some(({ tagName }) => tagName.text === "example");
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
    return [statement.name?.text ?? ""];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

it("every public value has an example in its doc comment", () => {
  const values = entryPoints
    .filter((entry) => entry.endsWith("/index.ts") || entry === "src/index.ts")
    .flatMap((entry) => passedOn(parse(join(root, entry))));
  expect(values.length).toBeGreaterThan(60);
  expect(values.filter((value) => !hasExample(...value)).map(([name]) => name)).toEqual([]);
});
