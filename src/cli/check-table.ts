import type { Plan } from "../plan/plan.ts";
import { add } from "../quantity/add.ts";
import { formatQuantity } from "../quantity/format-quantity.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { subtract } from "../quantity/subtract.ts";
import type { Check } from "../reconcile/check.ts";
import { formatTarget } from "../target/format-target.ts";
import { nameWith } from "./name-with.ts";
import { printable } from "./printable.ts";
import type { Style } from "./request.ts";
import { columnWidths, rowLines, type TextCell, type TextColumn } from "./text-table.ts";

const COLUMNS: readonly TextColumn[] = [
  {},
  { least: 26 },
  { least: 12 },
  { align: "right", least: 12 },
  { align: "right", least: 10 },
  { least: 8 },
];

/** One table for each question and breakdown, all of them aligned with each other. */
export function checkTable(plan: Plan, checks: readonly Check[], style: Style): readonly string[] {
  const { paint } = style;
  const groups = new Map<string, Check[]>();
  for (const check of checks) {
    const key = JSON.stringify([check.question, check.breakdown]);
    const group = groups.get(key);
    if (group) group.push(check);
    else groups.set(key, [check]);
  }
  const rows = [...groups.values()].map((group) => [
    headOf(group[0]!, style),
    ...group.map((check) => rowOf(plan, check, style)),
  ]);
  const widths = columnWidths(rows.flat(), COLUMNS, style.width);
  return [...groups.values()].flatMap((group, index) => [
    "",
    paint.bold(groupTitle(group[0]!, style)),
    ...rows[index]!.flatMap((row) => rowLines(row, COLUMNS, widths)),
  ]);
}

function groupTitle({ question, names }: Check, { words, lang }: Style): string {
  const title = words.check.groups[question];
  const breakdown = names.breakdown && printable(names.breakdown[lang] ?? names.breakdown.zh);
  return breakdown ? `${title} · ${breakdown}` : title;
}

function headOf({ question }: Check, { words, paint }: Style): readonly TextCell[] {
  const [total, parts] = words.check.columns[question];
  const { indicator, gap, clause } = words.check;
  return ["", indicator, total, parts, gap, clause].map((text) => ({ text, paint: paint.dim }));
}

function rowOf(plan: Plan, check: Check, style: Style): readonly TextCell[] {
  const { words, lang, paint } = style;
  const { mark, dress } = markOf(check, style);
  const stretch = check.layer === "stretch" ? [words.check.stretch] : [];
  const total = formatTarget(check.total, { lang });
  return [
    { text: mark, paint: dress },
    { text: nameWith(plan, { ...check, name: check.names.indicator }, style, stretch) },
    { text: check.question === "each" ? words.check.each(total) : total },
    { text: partsText(check, style) },
    { text: gapText(check, style), paint: dress },
    { text: check.total.source.clause ?? "", paint: paint.dim },
  ].map((cell) => ({ ...cell, text: printable(cell.text) }));
}

/** The mark of a verdict. A waived check still fails, but not as one that nobody has answered for. */
export function markOf(
  check: Pick<Check, "verdict" | "waiver" | "severity">,
  { paint }: Pick<Style, "paint">,
): { readonly mark: string; readonly dress: (text: string) => string } {
  if (check.waiver) return { mark: "≈", dress: paint.yellow };
  if (check.verdict === "holds") return { mark: "✓", dress: paint.green };
  if (check.verdict === "unknown") return { mark: "?", dress: paint.cyan };
  return { mark: "✗", dress: check.severity === "error" ? paint.red : paint.yellow };
}

function partsText(check: Check, { words, lang }: Style): string {
  const { sum, combination, question, slack, total } = check;
  if (sum) {
    const text = formatQuantity(sum, { lang, grouping: false });
    return combination === "mean" ? words.check.mean(text) : text;
  }
  if (question !== "each" || !slack) return "";
  // The slack of a demand on every part is that of the part which comes closest to missing it.
  const isCeiling = total.bound === "at-most" || total.bound === "less-than";
  const isFloor = total.bound === "at-least" || total.bound === "more-than";
  const limit: Quantity = { value: total.value, unit: total.unit };
  if (isCeiling) return words.check.most(formatQuantity(subtract(limit, slack), { lang, grouping: false }));
  return isFloor ? words.check.least(formatQuantity(add(limit, slack), { lang, grouping: false })) : "";
}

function gapText({ reason, slack, imbalance }: Check, { words, lang }: Style): string {
  const say = words.check;
  const size = (quantity: Quantity): string =>
    formatQuantity({ ...quantity, value: quantity.value.replace(/^-/, "") }, { lang, grouping: false });
  if (reason === "covered" && slack) return say.spare(size(slack));
  if (reason === "short" && slack) return say.short(size(slack));
  if (reason === "over" && slack) return say.over(size(slack));
  const apart = imbalance ?? slack;
  return reason === "contradicts" && apart ? say.apart(size(apart)) : say.reasons[reason];
}
