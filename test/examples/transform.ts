import ts from "typescript";
import type { Example } from "./extract.ts";

/** An example as the body of an async function of `__modules` (by specifier) and `__check`. */
export interface Program {
  readonly specifiers: readonly string[];
  readonly code: string;
  /** Spans of lines (from 0) in which the type check must find an error. */
  readonly wrong: readonly { readonly from: number; readonly to: number }[];
}

/** What follows `//=>`, with where it stands. */
interface Expectation {
  readonly text: string;
  readonly line: number;
}

/**
 * Turns an example into a program that compares. A statement is followed, on its last line or the lines below it, by
 * `//=> value`: of an expression its value, of a `const` the value it gets, of a statement that logs what it logs,
 * and `//=> throws code` where it throws. A statement with `// does not compile` is left out.
 */
export function transform({ origin, code }: Example): Program {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const lines = code.split("\n");
  const specifiers: string[] = [];
  const wrong: { from: number; to: number }[] = [];
  const out: string[] = [];
  const used = new Set<number>();

  source.statements.forEach((statement, index) => {
    const from = lineOf(source, statement.getStart(source));
    const to = lineOf(source, statement.end);
    const next = source.statements[index + 1];
    const stop = next ? lineOf(source, next.getStart(source)) : lines.length;
    const comments = commentsAfter(lines, to, Math.max(to + 1, stop));
    for (const { line } of comments) used.add(line);
    const own = lines.slice(from, to + 1).join("\n");
    if (NOT_COMPILING.test(own) || NOT_COMPILING.test(aloneAbove(lines, from))) {
      wrong.push({ from, to });
      return;
    }
    if (ts.isImportDeclaration(statement)) {
      out.push(importAsConst(statement, specifiers));
    } else if (comments.length > 0) {
      out.push(
        compared(statement, source, comments, `${origin} (line ${comments[0]!.line + 1} of the block)`),
      );
    } else if (!/@ts-expect-error/.test(lines.slice(Math.max(0, from - 1), to + 1).join("\n"))) {
      out.push(withoutExport(statement, source));
    }
  });
  lines.forEach((line, index) => {
    if (/\/\/=>/.test(line) && !used.has(index)) {
      throw new Error(
        `${origin}: the value in line ${index + 1} belongs to no statement of the top level: ${line.trim()}`,
      );
    }
  });
  return { specifiers, code: out.join("\n"), wrong };
}

const NOT_COMPILING = /\/\/ does not compile/;

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line;
}

/** The comment that fills the line above, if it is one. */
function aloneAbove(lines: readonly string[], line: number): string {
  const above = lines[line - 1]?.trim() ?? "";
  return above.startsWith("//") ? above : "";
}

/** `//=> a` and its continuation lines `// b`, from the statement's last line on. */
function commentsAfter(lines: readonly string[], last: number, stop: number): readonly Expectation[] {
  const found: Expectation[] = [];
  for (let line = last; line < Math.min(stop, lines.length); line++) {
    const text = lines[line]!;
    const start = /(?:^|[\s;)])\/\/=>(.*)$/.exec(text);
    const more = /^\s*\/\/(?!=>) ?(.*)$/.exec(text);
    if (start) found.push({ text: start[1]!.trim(), line });
    else if (found.length > 0 && more && found.at(-1)!.line === line - 1 && !NOT_COMPILING.test(text)) {
      found.push({ text: more[1]!, line });
    } else if (line > last && text.trim() !== "" && !more) break;
  }
  return found;
}

function compared(
  statement: ts.Statement,
  source: ts.SourceFile,
  comments: readonly Expectation[],
  where: string,
): string {
  const text = comments.map((comment) => comment.text).join("\n");
  const call = (run: string): string =>
    `await __check(${JSON.stringify(where)}, ${JSON.stringify(text)}, ${run}, ${expectedValue(text)});`;
  const own = withoutExport(statement, source);
  const logs = /\bconsole\.log\(/.test(own);
  if (ts.isVariableStatement(statement)) {
    const [first, second] = statement.declarationList.declarations;
    if (first === undefined || second !== undefined || !ts.isIdentifier(first.name)) {
      throw new Error(`${where}: only a const of one name can have a value`);
    }
    return `${own}\n${call(`async () => (${first.name.text})`)}`;
  }
  if (!logs && ts.isExpressionStatement(statement))
    return call(`async () => (${statement.expression.getText(source)})`);
  if (!logs) throw new Error(`${where}: this statement has no value`);
  return `{ const console = __check.console(); ${own}\n${call("console")} }`;
}

/** The expected value as a function, or null where the text is no expression: then it is what is printed. */
function expectedValue(text: string): string {
  if (/^throws\b/.test(text)) return "null";
  const { diagnostics } = ts.transpileModule(`(${text}\n)`, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext },
  });
  return diagnostics !== undefined && diagnostics.length > 0 ? "null" : `async () => (${text}\n)`;
}

function importAsConst(statement: ts.ImportDeclaration, specifiers: string[]): string {
  const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
  const clause = statement.importClause;
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return "";
  specifiers.push(specifier);
  const module = `__modules[${JSON.stringify(specifier)}]`;
  const out = clause.name ? [`const ${clause.name.text} = ${module}.default;`] : [];
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) out.push(`const ${bindings.name.text} = ${module};`);
  if (bindings && ts.isNamedImports(bindings)) {
    for (const { isTypeOnly, propertyName, name } of bindings.elements) {
      if (!isTypeOnly)
        out.push(`const ${name.text} = ${module}[${JSON.stringify((propertyName ?? name).text)}];`);
    }
  }
  return out.join(" ");
}

function withoutExport(statement: ts.Statement, source: ts.SourceFile): string {
  const text = statement.getText(source);
  return text.replace(/^export (?:default )?(?=const|let|function|async|interface|type|class)/, "");
}
