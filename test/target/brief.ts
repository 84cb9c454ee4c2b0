import { extractTargets } from "../../src/target/extract/extract-targets.ts";
import type { ExtractedTarget } from "../../src/target/extract/extraction.ts";
import { safeParseTarget } from "../../src/target/parse-target.ts";
import { type Cell, type Figure, isEmpty } from "../../src/target/target-expression.ts";

/** A figure in short: `at-least 8 %`, `between 3—5 家`, `about 100 家 below`, `exact 4 % down`. */
function briefFigure({ bound, value, upper, unit, side, change }: Figure): string {
  return [bound, upper === undefined ? value : `${value}—${upper}`, unit, side, change]
    .filter((part) => part !== undefined && part !== null)
    .join(" ");
}

/** A cell in short, its stretch behind a semicolon. */
export function brief(cell: Cell): string {
  if (isEmpty(cell)) return cell.status;
  const { commitment, stretch } = cell;
  const base = commitment === null ? briefFigure(cell) : `${commitment} ${briefFigure(cell)}`;
  return stretch === undefined ? base : `${base}; strive ${briefFigure(stretch)}`;
}

/** What a sentence says around a figure, in short: `新增 企业: at-least 8 家 {其中…} [role] @scope #period`. */
export function briefTarget(target: ExtractedTarget): string {
  const { verb, subject, qualifiers, role, scope, period, per, relativeTo } = target;
  const name = [verb, subject].filter((part) => part !== null).join(" ");
  const more = [
    qualifiers.length > 0 && `{${qualifiers.map(({ text }) => text).join(" ")}}`,
    role && `[${role}]`,
    scope && `@${scope.kind}:${scope.text}`,
    period && `#${period}`,
    per && `/${per}`,
    relativeTo && `~${relativeTo}`,
  ].filter((part) => part);
  return [name === "" ? brief(target) : `${name}: ${brief(target)}`, ...more].join(" ");
}

/** What a cell is read as, or what it is refused as: its code, and its readings or the kind of nothing it is. */
export function outcome(text: string, headerUnit?: string): string {
  const result = safeParseTarget(text, headerUnit === undefined ? {} : { unit: headerUnit });
  if (result.ok) return brief(result.value);
  const [{ code, params }] = result.issues;
  const { readings, why } = params as { readonly readings?: readonly string[]; readonly why?: string };
  const more = readings?.join(" | ") ?? why;
  return more === undefined ? code : `${code} ${more}`;
}

/** The targets of a text in short, or the kind of nothing that it is. */
export function found(text: string): readonly string[] {
  const { targets, status } = extractTargets(text);
  return targets.length > 0 || status === undefined ? targets.map(briefTarget) : [`<${status}>`];
}
