import { normalizeName } from "../../plan/names.ts";
import { mentionsNumber } from "../document/mentions-number.ts";
import { converts } from "../link/compare-sums.ts";
import { linkTotals } from "../link/link-totals.ts";
import type { LinkColumn } from "../link/model.ts";
import type { Body, BodyTarget } from "../read/body.ts";
import { guessDirection, guessKind } from "../read/guess-kind.ts";
import type { LeftReason } from "../report-types.ts";
import type { TableColumn } from "./assemble-tables.ts";
import { enter, figureKey, type IndicatorBook, namesakes, noteGuesses } from "./column-indicators.ts";
import { linkedTarget } from "./linked-target.ts";
import { asLinkTotal, nameOfTarget, type UnitTarget } from "./name-target.ts";
import type { Places } from "./place-rows.ts";
import { suggestionsFor } from "./suggest.ts";
import { targetRow } from "./target-row.ts";
import type { DraftIndicator, DraftTarget, Notes } from "./work.ts";

/** The targets of the body: linked to the columns that they are the totals of, or with an indicator of their own. */
export function assembleBody(
  body: Body,
  columns: readonly TableColumn[],
  places: Places,
  book: IndicatorBook,
  period: string,
  notes: Notes,
): readonly DraftTarget[] {
  for (const { text, reason, sentence, line } of body.numbers) {
    notes.left.push({ printed: text, reason, line, sentence });
  }
  for (const { qualifiers, line, clause, sentence } of body.targets) {
    // A threshold has a figure, too: of what counts, not of how much.
    for (const printed of qualifiers.filter(mentionsNumber))
      notes.left.push({ printed, reason: "threshold", line, clause, sentence });
  }
  const usable = body.targets.filter((found): found is UnitTarget => isUsable(found, notes));
  const totals = usable.filter(({ role, scope }) => role !== "of-which" && scope === "");
  const linkColumns = columns.map((column) => asLinkColumn(column, book));
  const { links, possible } = linkTotals(totals.map(asLinkTotal), linkColumns);
  const linkOf = new Map(links.map((link) => [totals[link.total]!, link]));
  const rows = usable.flatMap((found): readonly DraftTarget[] => {
    const link = linkOf.get(found);
    const column = link && columns[link.column]!;
    const region = regionOf(found, places);
    const other = periodOf(found, period, notes);
    if (link && column && other === column.period)
      return linkedTarget(found, link, column, region, book, notes);
    return ownTarget(found, region, other, book, notes);
  });
  const each = body.targets.filter((found): found is UnitTarget => found.each !== "" && found.unit !== null);
  notes.suggestions.push(...suggestionsFor(totals, each, columns, linkColumns, possible, links));
  return rows;
}

/** Whether a target can stand in the package as one of the territory's; if not, it is told why. */
function isUsable(found: BodyTarget, notes: Notes): boolean {
  const leave = (reason: LeftReason): false => {
    const { cell, line, clause, sentence } = found;
    notes.left.push({ printed: cell, reason, line, clause, sentence });
    return false;
  };
  // Of a sentence in another language only the number is understood, not what it promises.
  if (!/\p{Script=Han}/u.test(found.sentence)) return leave("other-language");
  if (found.role === "baseline") return leave("baseline");
  if (found.each !== "") return leave("each-part");
  if (found.unit === null) return leave("without-unit");
  // Who has to be how old is a condition; 寿命 is not.
  if (found.unit === "岁" && !/寿命|年龄/.test(found.subject)) return leave("threshold");
  return found.subject === "" || isForEachPerson(found) ? leave("without-subject") : true;
}

/** 每人每月100元 says for whom, and what it is of stands further off: what was read as its subject is a guess. */
function isForEachPerson({ per, phrase, subject }: BodyTarget): boolean {
  return /^[人户]$/u.test(per) && !phrase.replace(/\s/gu, "").includes(subject);
}

function asLinkColumn({ indicator, name, unit, sum }: TableColumn, book: IndicatorBook): LinkColumn {
  return { id: indicator, name, unit, kind: book.indicators.get(indicator)!.kind, sum };
}

/** The territory, unless the sentence names one of its parts. */
function regionOf({ scope }: BodyTarget, { territory, regions }: Places): string {
  return (scope === "" ? undefined : regions.get(normalizeName(scope))?.id) ?? territory;
}

/** The year that a sentence names beside the plan's: 到2030年. */
function periodOf({ period: words, subject, line }: BodyTarget, period: string, notes: Notes): string {
  const [, year] = /((?:19|20)\d{2})年/.exec(words) ?? [];
  if (year === undefined || year === period) return "";
  const isWithin = period.includes("/") && year > period.slice(0, 4) && year <= period.slice(-4);
  const found = isWithin && year === period.slice(-4) && /到|末|底/.test(words) ? "" : year;
  if (found !== "") notes.choices.push({ kind: "period", of: subject, chosen: found, because: words, line });
  return found;
}

/** A target with an indicator of its own: a new one, or one of that name that has no figure there yet. */
function ownTarget(
  found: UnitTarget,
  region: string,
  other: string,
  book: IndicatorBook,
  notes: Notes,
): readonly DraftTarget[] {
  const { cell, line, clause, sentence, unit, scope } = found;
  const { name, isClear } = nameOfTarget(found);
  const at = { line, clause, sentence };
  const key = figureKey(region, other, scope);
  const before = (id: string): string | undefined => book.figures.get(id)?.get(key);
  const alike = isClear ? namesakes(name, book).filter((one) => converts(one.unit, unit)) : [];
  if (alike.some(({ id }) => before(id) === cell)) {
    notes.left.push({ printed: cell, reason: "repeated", ...at });
    return [];
  }
  // What a column counts for the whole field, a sentence may promise for a part of it.
  const isOfBody = (id: string): boolean => book.figures.get(id)?.has(BODY) === true;
  const same = alike.find(({ id }) => before(id) === undefined && (isOfBody(id) || scope !== ""));
  const indicator = same ?? newIndicator(found, name, isClear, book, notes);
  const figures = book.figures.get(indicator.id) ?? new Map([[BODY, ""]]);
  figures.set(key, cell);
  book.figures.set(indicator.id, figures);
  if (scope !== "" && region !== scope)
    notes.choices.push({ kind: "scope", of: indicator.id, chosen: scope, because: sentence, line });
  notes.taken.push({ printed: cell, indicator: indicator.id, region, ...at });
  return [targetRow(found, indicator.id, region, other)];
}

/** Marks the figures of an indicator that only sentences have. */
const BODY = "\n";

function newIndicator(
  { clause, line, unit, verb, target, relativeTo, subject, lead, with: others }: UnitTarget,
  name: string,
  isClear: boolean,
  book: IndicatorBook,
  notes: Notes,
): DraftIndicator {
  const guessed = guessKind(name, unit, verb);
  const isChange = target.change !== undefined && (unit === "%" || unit === "百分点");
  const kind = isChange ? { value: "rate" as const, words: unit } : guessed;
  const direction = guessDirection(name, [target.bound]);
  const id = book.names.take(isClear ? name : `${name}（${clause || line}）`, [clause, unit, String(line)]);
  const definition = relativeTo === "" ? "" : `以${relativeTo}为基数。`;
  const indicator: DraftIndicator = {
    ...{ id, name: id, unit, kind: kind.value, direction: direction.value },
    ...{ aliases: [], definition, lead, with: others },
  };
  enter(indicator, name, book);
  notes.choices.push({ kind: "unit", of: id, chosen: unit, because: "sentence", line });
  noteGuesses(id, kind, direction, line, notes);
  if (id !== subject) notes.choices.push({ kind: "name", of: id, chosen: id, because: subject, line });
  return indicator;
}
