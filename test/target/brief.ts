import type { ExtractedTarget } from "../../src/target/extract/extraction.ts";
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
