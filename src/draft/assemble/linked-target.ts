import { normalizeName } from "../../plan/names.ts";
import { safeParseTarget } from "../../target/parse-target.ts";
import { isEmpty } from "../../target/target-expression.ts";
import type { Link } from "../link/model.ts";
import { isSameTarget } from "../link/same-target.ts";
import { guessDirection, guessKind } from "../read/guess-kind.ts";
import type { TableColumn } from "./assemble-tables.ts";
import { figureKey, type IndicatorBook } from "./column-indicators.ts";
import type { UnitTarget } from "./name-target.ts";
import { targetRow } from "./target-row.ts";
import type { DraftIndicator, DraftTarget, Notes } from "./work.ts";

/** A target of the body that is the total of a column: it is of the column's indicator. */
export function linkedTarget(
  found: UnitTarget,
  link: Link,
  column: TableColumn,
  region: string,
  book: IndicatorBook,
  notes: Notes,
): readonly DraftTarget[] {
  const indicator = book.indicators.get(column.indicator)!;
  const { cell, line, clause, sentence, subject } = found;
  const at = { line, clause, sentence };
  notes.links.push({
    printed: cell,
    called: subject,
    indicator: indicator.id,
    reason: link.reason,
    sum: link.sum,
    ...at,
  });
  const key = figureKey(region, column.period);
  const before = book.figures.get(indicator.id)?.get(key);
  if (before !== undefined && saysSomething(before)) {
    const isSame = isSameFigure(before, column.unit, cell);
    notes.left.push({ printed: cell, reason: isSame ? "repeated" : "differs", ...at });
    return [];
  }
  book.figures.get(indicator.id)?.set(key, cell);
  const isOther = normalizeName(subject) !== normalizeName(indicator.name);
  // Named only 投资, it is no other name of this investment.
  const isName = link.reason !== "named-in-sentence" && subject.length <= 60;
  const isFree = isOther && isName && !book.names.has(subject);
  book.indicators.set(indicator.id, {
    ...indicator,
    ...settled(indicator, found, book, notes),
    aliases: isFree ? [...indicator.aliases, book.names.take(subject, [])] : indicator.aliases,
    definition: link.reason === "same-name" ? indicator.definition : doubt(indicator, subject),
    lead: indicator.lead.length > 0 ? indicator.lead : found.lead,
    with: indicator.with.length > 0 ? indicator.with : found.with,
  });
  notes.taken.push({ printed: cell, indicator: indicator.id, region, ...at });
  return [targetRow(found, indicator.id, region, column.period)];
}

/** What the table does not tell of a column, the sentence of its total may. */
function settled(
  { id, name, unit }: DraftIndicator,
  { verb, target, line }: UnitTarget,
  { unsure }: IndicatorBook,
  notes: Notes,
): Partial<Pick<DraftIndicator, "kind" | "direction">> {
  const kind = unsure.kind.has(id) ? guessKind(name, unit, verb) : null;
  const direction = unsure.direction.has(id) ? guessDirection(name, [target.bound]) : null;
  const tell = (
    what: "kind" | "direction",
    guess: { readonly value: string; readonly words: string | null } | null,
  ): void => {
    const at = notes.choices.findIndex((choice) => choice.kind === what && choice.of === id);
    if (guess?.words && at >= 0)
      notes.choices[at] = { kind: what, of: id, chosen: guess.value, because: guess.words, line };
  };
  tell("kind", kind);
  tell("direction", direction);
  return {
    ...(kind?.words && { kind: kind.value }),
    ...(direction?.words && { direction: direction.value }),
  };
}

/** What was joined by judgement says so where it stands. */
function doubt({ name, definition }: DraftIndicator, subject: string): string {
  const words = `正文作“${subject.replace(/[“”]/g, "")}”，附表作“${name.replace(/[“”]/g, "")}”，起草时判为同一指标，待核对。`;
  return definition === "" ? words : `${definition}。${words}`;
}

function saysSomething(cell: string): boolean {
  const read = safeParseTarget(cell);
  return read.ok && !("status" in read.value);
}

function isSameFigure(before: string, unit: string, cell: string): boolean {
  const [one, other] = [safeParseTarget(before, { unit }), safeParseTarget(cell)];
  if (!one.ok || !other.ok || isEmpty(one.value) || isEmpty(other.value)) return false;
  const first = { ...one.value, unit: one.value.unit ?? unit };
  return isSameTarget(first, other.value);
}
