import { ok, type Result } from "../issue/issue.ts";
import { baseUnit } from "./complete-unit.ts";
import { formatFigure } from "./format-figure.ts";
import { ADVERBS } from "./lexicon.ts";
import type { ReadFigure } from "./read-bounded.ts";
import { dateEnd } from "./read-date.ts";
import { readFigure } from "./read-figure.ts";
import { ambiguous, type Place, type Read, type Source, unreadable } from "./read-measure.ts";
import { placed, type ReadClause } from "./spans.ts";
import type { Change, Commitment, Figure, TargetExpression } from "./target-expression.ts";
import type { WordRole } from "./words.ts";

/** expression = clause [[join [join]] 力争 clause | "(" 力争 clause ")"] */
export function readExpression(
  source: Source,
  at: number,
  wantsSpans: boolean,
): Result<Read<TargetExpression>> {
  const base = readClause(source, at);
  if (!base.ok) return base;
  const { commitment, read } = base.value.value;
  let next = base.value.next;
  const isBracketed = isMark(source, next, "(");
  if (isBracketed) next++;
  else while (next - base.value.next < 2 && roleAt(source, next) === "join") next++;
  const word = wordAt(source, next);
  if (word?.role !== "commitment" || word.commitment !== "strive") {
    const { figure } = read;
    const spans = wantsSpans && { spans: placed(source, base.value.value, null) };
    return ok({ value: { ...figure, commitment, ...spans }, next: base.value.next });
  }
  const further = readClause(source, next);
  if (!further.ok) return further;
  const end = further.value.next;
  if (isBracketed && !isMark(source, end, ")")) return unreadable(source);
  const units = [read.figure.unit, further.value.value.read.figure.unit] as const;
  const first = inUnit(source, at, base.value.value, units[1]);
  const second = inUnit(source, next, further.value.value, units[0]);
  if (!first.ok || !second.ok) return unreadable(source);
  const figures = withStretch(source, first.value.read.figure, stretchOf(first.value, second.value));
  if (!figures.ok) return figures;
  const { figure, stretch } = figures.value;
  const spans = wantsSpans && { spans: placed(source, first.value, second.value) };
  return ok({ value: { ...figure, commitment, stretch, ...spans }, next: isBracketed ? end + 1 : end });
}

/** clause = {commitment | verb | 达到 | 增长 | 比上年 | 年均} figure */
function readClause(source: Source, at: number): Result<Read<ReadClause>> {
  let commitment: Commitment | null = null;
  let change: Change | null = null;
  let reaches = false;
  let commitmentAt: Place | null = null;
  let changeAt: Place | null = null;
  let next = at;
  for (let word = wordAt(source, next); word && canPrecede(word); word = wordAt(source, ++next)) {
    if (word.role === "commitment") {
      if (word.isTight && !isNumber(source, next + 1)) break;
      // 奋力冲刺 says one thing twice; 确保力争 says two.
      if (commitment !== null && commitment !== word.commitment) break;
      commitment = word.commitment;
      commitmentAt = [commitmentAt?.[0] ?? next, next + 1];
    } else if (word.role === "change") {
      if (change !== null) break;
      change = word.change;
      changeAt = [next, next + 1];
    } else if (word.role === "arrive") {
      reaches = true;
      change = null;
      changeAt = null;
    } else if (word.role === "reach") reaches = true;
    else if (word.role === "compared") next = Math.max(next, dateEnd(source, next + 1) - 1);
  }
  const read = readFigure(source, next);
  if (!read.ok) return read;
  // 增长减半
  if (change !== null && read.value.value.figure.change !== undefined) return unreadable(source);
  const value: ReadClause = {
    commitment,
    read: change === null ? read.value.value : withChange(read.value.value, change),
    reaches,
    from: at,
    to: read.value.next,
    commitmentAt,
    changeAt,
  };
  return ok({ value, next: read.value.next });
}

const PRECEDING: readonly WordRole["role"][] = [
  ...(["commitment", "verb", "reach", "arrive", "change", "compared"] as const),
];
/** 年均增长, 严格控制在: what says when or how, not what. */
const HOW: ReadonlySet<string> = /* @__PURE__ */ new Set(ADVERBS);

function canPrecede(word: WordRole & { readonly text: string }): boolean {
  return PRECEDING.includes(word.role) || HOW.has(word.text);
}

function isMark({ tokens }: Source, at: number, mark: string): boolean {
  const token = tokens[at];
  return token?.kind === "other" && token.text === mark;
}

function isNumber({ tokens }: Source, at: number): boolean {
  return tokens[at]?.kind === "number";
}

function withChange(read: ReadFigure, change: Change): ReadFigure {
  return { ...read, figure: { ...read.figure, change } };
}

/** In 确保增长8%、力争10% the stretch is a growth as well; in 力争达到10% it is not. */
function stretchOf(base: ReadClause, stretch: ReadClause): Figure {
  const { change } = base.read.figure;
  const { figure } = stretch.read;
  return change === undefined || stretch.reaches || figure.change !== undefined
    ? figure
    : { ...figure, change };
}

/** 确保100亿、力争120亿元: a bare magnitude belongs to the unit that is said once for both. */
function inUnit(source: Source, at: number, clause: ReadClause, unit: string | null): Result<ReadClause> {
  if (unit === null || clause.read.figure.unit !== null) return ok(clause);
  const again = readClause({ ...source, headerUnit: baseUnit(source, unit) ?? unit }, at);
  return again.ok ? ok(again.value.value) : again;
}

/** In 确保8%、力争10 and 确保8、力争10% the unit is said once for both, unless it may be the header's that one of them has. */
function withStretch(
  source: Source,
  figure: Figure,
  stretch: Figure,
): Result<{ readonly figure: Figure; readonly stretch: Figure }> {
  const { headerUnit } = source;
  const shared = figure.unit ?? stretch.unit;
  const isSaidOnce = figure.unit === null || stretch.unit === null;
  if (shared !== null && isSaidOnce && headerUnit !== undefined && headerUnit !== shared) {
    return ambiguous(source, [phrase(figure, stretch, shared), phrase(figure, stretch, headerUnit)]);
  }
  return ok({
    figure: { ...figure, unit: figure.unit ?? shared },
    stretch: { ...stretch, unit: stretch.unit ?? shared },
  });
}

function phrase(base: Figure, stretch: Figure, unit: string): string {
  const [first, second] = [base, stretch].map((figure) =>
    formatFigure({ ...figure, unit: figure.unit ?? unit }, "zh"),
  );
  return `${first}、力争${second}`;
}

function wordAt({ tokens }: Source, at: number): (WordRole & { readonly text: string }) | undefined {
  const token = tokens[at];
  return token?.kind === "word" ? token.word : undefined;
}

function roleAt(source: Source, at: number): WordRole["role"] | undefined {
  return wordAt(source, at)?.role;
}
