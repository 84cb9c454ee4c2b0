import { ok, type Result } from "../issue/issue.ts";
import { type Bounded, type ReadFigure, readBounded } from "./read-bounded.ts";
import { hasRole, type Read, type Source } from "./read-measure.ts";
import { isOneScale, rangeOf } from "./read-range.ts";

/** figure = bounded | bounded [、] bounded, where one is a floor and the other a ceiling: 10%以上20%以下 is a range. */
export function readFigure(source: Source, at: number, isOneOfList = false): Result<Read<ReadFigure>> {
  const first = readBounded(source, at);
  if (!first.ok || isOneOfList || first.value.value.figure.upper !== undefined) return first;
  const { value: one, next } = first.value;
  const wanted = OPPOSITE.get(one.figure.bound);
  const second = wanted === undefined ? null : readSecond(source, next);
  if (second === null || second.value.figure.bound !== wanted) return first;
  const other = second.value;
  const [lower, upper] = wanted === "at-most" ? [one, other] : [other, one];
  if (!isOneScale(source, lower.measure, upper.measure)) return first;
  const figure = rangeOf(source, lower.measure, upper.measure);
  if (!figure.ok) return figure;
  const unit = lower.unit ?? upper.unit;
  const bound = [...one.bound, ...other.bound];
  return ok({
    value: { figure: figure.value, value: lower.value, upper: upper.value, unit, bound },
    next: second.next,
  });
}

const OPPOSITE: ReadonlyMap<string, string> = new Map([
  ["at-least", "at-most"],
  ["at-most", "at-least"],
]);

const LINKS: readonly string[] = ["、", ",", "并"];

/** The bound behind a bound, with nothing between them that names another thing. */
function readSecond(source: Source, at: number): Read<Bounded> | null {
  const token = source.tokens[at];
  const isLinked = token?.kind === "word" && LINKS.includes(token.word.text);
  const start = isLinked ? at + 1 : at;
  if (source.tokens[start]?.kind !== "number" && !hasRole(source, start, "before")) return null;
  const read = readBounded(source, start);
  return read.ok && read.value.value.figure.upper === undefined ? read.value : null;
}
