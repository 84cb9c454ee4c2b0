import { type Findings, report } from "../../../sheet/findings.ts";
import { placeOf, type Sheet } from "../../../sheet/sheet.ts";
import { isUnitText } from "../../../sheet/unit-text.ts";
import { isSumLabel, labelOf } from "../../../sheet/wide-rows.ts";
import { type PrintedPeriod, periodsTogether, printedInColumn } from "../../printed-period.ts";
import type { LayoutContext } from "../context.ts";
import { combinedRole } from "../words/column-role.ts";
import { isFooter } from "../words/footer.ts";
import { wordsApart } from "../words/heading-words.ts";
import { isPeriodHeading, longColumn } from "../words/long-header.ts";
import type { ColumnRole } from "../words/role-words.ts";
import type { WideColumns } from "./wide-columns.ts";

/** A column beside the labels of rows that says more of them: months, units, or 目标 and 完成. */
export interface Stub {
  readonly column: number;
  readonly kind: "period" | "unit" | "words";
  readonly heading: string;
  /** The one text that stands for all rows. */
  readonly only?: string;
}

/** What the stubs of a row say together. */
export interface StubWords {
  readonly period?: PrintedPeriod;
  readonly role?: ColumnRole;
  readonly unit?: string;
  /** One of them should name a period and does not, or none that is known. */
  readonly isUndated?: boolean;
}

/** The stubs of a wide table: known by their headings, or, left of the figures, by what all of their cells say. */
export function stubsOf(
  sheet: Sheet,
  label: number,
  { figures, height }: WideColumns,
  context: LayoutContext,
): readonly Stub[] {
  const taken = new Set([label, ...figures.map(({ column }) => column)]);
  const first = figures.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const width = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, column) => column).flatMap((column): readonly Stub[] => {
    if (taken.has(column)) return [];
    const headings = sheet.rows.slice(0, height).map((cells) => (cells[column] ?? "").trim());
    const heading = headings.filter((text) => text !== "").at(-1) ?? "";
    const named = isPeriodHeading(heading) ? "period" : longColumn(heading);
    if (named === "note") return [];
    const texts = textsBelow(sheet, column, height, context);
    const byName = named === "period" || named === "unit" ? kindNamed(named, texts, context) : undefined;
    // Above columns the corner's texts are of the rows below them, too: 单位 is no heading of 5月 and 6月.
    const isBare = heading === "" || named !== undefined;
    const kind = byName ?? (column > first ? undefined : kindOf(texts, isBare, context));
    return kind === undefined ? [] : [{ column, heading, ...kind }];
  });
}

type Kind = Pick<Stub, "kind" | "only">;

/** 单位 is as often the office that reports. */
function kindNamed(
  kind: "period" | "unit",
  texts: ReadonlySet<string>,
  { units }: LayoutContext,
): Kind | undefined {
  const isOne = kind === "period" ? texts.size > 0 : [...texts].some((text) => isUnitText(text, units));
  return isOne ? { kind } : undefined;
}

/** Months under a heading that is neither blank nor a corner (指标) may be when something is due; 目标 and 完成 are what they are under any. */
function kindOf(texts: ReadonlySet<string>, isBare: boolean, context: LayoutContext): Kind | undefined {
  const [first, ...others] = texts;
  if (first === undefined) return undefined;
  let arePeriods = true;
  for (const text of texts) {
    const words = wordsApart(text, context);
    const isUnit = isUnitText(text, context.units);
    if (!isUnit && (!words || (words.period !== undefined && !isBare))) return undefined;
    arePeriods &&= words?.period !== undefined && words.role === undefined;
  }
  if (!arePeriods) return { kind: "words" };
  return others.length === 0 ? { kind: "period", only: first } : { kind: "period" };
}

/** 合计 may stand merged over the stubs of its row, and who signed below them. */
function textsBelow(
  sheet: Sheet,
  column: number,
  height: number,
  { regions, units }: LayoutContext,
): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = height; row < sheet.rows.length; row++) {
    const text = (sheet.rows[row]![column] ?? "").trim();
    if (text === "" || texts.has(text) || isFooter(text)) continue;
    const label = labelOf(text, regions, units);
    if (label !== "sum" && label !== "note") texts.add(text);
  }
  return texts;
}

/** What the stubs of a row say. A period that cannot be read is reported, and one that is not there, where `isPeriodAsked`. */
export function stubWords(
  sheet: Sheet,
  row: number,
  stubs: readonly Stub[],
  textAt: (column: number) => string,
  isPeriodAsked: boolean,
  context: LayoutContext,
  findings: Findings,
): StubWords {
  let said: StubWords = {};
  for (const { column, kind, heading, only = "" } of stubs) {
    const text = textAt(column) || only;
    const place = placeOf(sheet, row, column);
    if (kind === "period" && text === "" && isPeriodAsked) {
      report(findings, "missing-field", { field: "period" }, place);
      said = { ...said, isUndated: true };
    }
    if (text === "" || isSumLabel(text)) continue;
    if (kind === "period") {
      const { period, near } = printedInColumn(text, heading, context.year);
      if (!period) report(findings, "unknown-period", { found: text, near }, place);
      said = period ? withPeriod(said, period) : { ...said, isUndated: true };
    } else if (kind === "unit" || isUnitText(text, context.units)) said = { ...said, unit: text };
    else {
      const words = wordsApart(text, context);
      const role = combinedRole(said.role, words?.role);
      said = { ...withPeriod(said, words?.period), ...(role !== undefined && { role }) };
      if (words?.unit !== undefined) said = { ...said, unit: words.unit };
    }
  }
  return said;
}

function withPeriod(said: StubWords, more: PrintedPeriod | undefined): StubWords {
  const period = periodsTogether(said.period, more);
  return period ? { ...said, period } : said;
}
