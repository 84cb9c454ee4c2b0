import { ok, type Result } from "../issue/issue.ts";
import { formatFigure } from "./format-figure.ts";
import { type ReadFigure, readFigure } from "./read-figure.ts";
import { ambiguous, type Place, type Read, type Source } from "./read-measure.ts";
import { placed, type ReadClause } from "./spans.ts";
import type { Change, Commitment, Figure, TargetExpression } from "./target-expression.ts";
import type { WordRole } from "./words.ts";

/** expression = clause [join [join]] [力争 clause] */
export function readExpression(
  source: Source,
  at: number,
  wantsSpans: boolean,
): Result<Read<TargetExpression>> {
  const base = readClause(source, at);
  if (!base.ok) return base;
  const { commitment, read } = base.value.value;
  let next = base.value.next;
  while (next - base.value.next < 2 && roleAt(source, next) === "join") next++;
  const word = wordAt(source, next);
  if (word?.role !== "commitment" || word.commitment !== "strive") {
    const { figure } = read;
    const spans = wantsSpans && { spans: placed(source, base.value.value, null) };
    return ok({ value: { ...figure, commitment, ...spans }, next: base.value.next });
  }
  const further = readClause(source, next);
  if (!further.ok) return further;
  const [first, second] = [base.value.value, further.value.value];
  const figures = withStretch(source, read.figure, stretchOf(first, second));
  if (!figures.ok) return figures;
  const { figure, stretch } = figures.value;
  const spans = wantsSpans && { spans: placed(source, first, second) };
  return ok({ value: { ...figure, commitment, stretch, ...spans }, next: further.value.next });
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
  }
  const read = readFigure(source, next);
  if (!read.ok) return read;
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
/** 年均增长, 全年完成: what says when or how, not what. */
const ADVERBS: readonly string[] = [
  "年均",
  "每年",
  "全年",
  "累计",
  "要",
  "均",
  "平均",
  "共",
  "原则上",
  "再",
  "务必",
];

function canPrecede(word: WordRole & { readonly text: string }): boolean {
  return PRECEDING.includes(word.role) || ADVERBS.includes(word.text);
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
