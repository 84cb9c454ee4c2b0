import type { Language } from "../issue/language.ts";
import { inLanguage } from "../plan/in-language.ts";
import type { FigureSource } from "../plan/stated.ts";
import { formatQuantity } from "../quantity/format-quantity.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { formatTarget } from "../target/format-target.ts";
import type { Check, CheckLeaf } from "./check.ts";
import type { CheckWords } from "./check-words.ts";
import { factsOf, formatCheck, wordsOf } from "./format-check.ts";

/**
 * A check, line by line: every leaf with its figure and its cell, what they make, the total and its clause, the
 * conditions and notes, and the waiver that accepts it or would.
 *
 * @example
 * ```ts
 * import { explain, reconcile } from "fenjie";
 * import { jiaxing2016 } from "fenjie/jiaxing-2016";
 *
 * const check = reconcile(jiaxing2016).checks.find(({ indicator }) => indicator === "twinCentres")!;
 * const lines = explain(check, { lang: "en" }).split("\n");
 * lines[2]; //=> "+ Nanhu District: 3 万平方米 (附件（2）, column 5)"
 * ```
 */
export function explain(check: Check, options: { readonly lang: Language }): string {
  const { lang } = options;
  const words = wordsOf(lang);
  const facts = factsOf(check, lang);
  const say = words.explain;
  const quantity = (value: Quantity): string => formatQuantity(value, { lang, grouping: false });
  return [
    formatCheck(check, options),
    say.check(check.id),
    ...check.leaves.map((leaf) => leafLine(leaf, lang, words)),
    ...(check.sum ? [`= ${say.sum(facts)}`] : []),
    `${say.total(facts)}${clauseOf(check.total.source, words)}`,
    ...(check.imbalance ? [say.imbalance(quantity(check.imbalance))] : []),
    ...(check.slack ? [say.slack(quantity(check.slack))] : []),
    ...(check.ratio ? [say.ratio(check.ratio)] : []),
    ...check.conditions.map((condition) => say.condition(condition.text[lang])),
    ...check.notes.map((note) => noteText(note, words)),
    ...waiverLines(check, lang, words),
  ].join("\n");
}

function noteText(note: Check["notes"][number], words: CheckWords): string {
  // Each code has the sentence for its own note; the lookup cannot carry that from key to argument.
  return (words.note[note.code] as (note: Check["notes"][number]) => string)(note);
}

function leafLine(leaf: CheckLeaf, lang: Language, words: CheckWords): string {
  const { figure, status, weight, sign } = leaf;
  const said = figure ? formatTarget(figure, { lang }) : words.status[status ?? "absent"];
  const weighed = weight === null ? "" : ` × ${words.explain.weight(weight)}`;
  const where = figure ? place(figure.source, words) : "";
  return `${sign === 1 ? "+" : "−"} ${inLanguage(leaf.name, lang)}${lang === "zh" ? "：" : ": "}${said}${weighed}${where}`;
}

/** Where a total stands; in a clause of a few figures, the column would tell a reader nothing. */
function clauseOf({ table, clause }: FigureSource, words: CheckWords): string {
  const named = clause ?? table;
  return named === undefined ? "" : words.clause(named);
}

function place({ table, column, clause }: FigureSource, words: CheckWords): string {
  const named = clause ?? table;
  if (named === undefined || column === undefined)
    return clauseOf({ ...(named && { clause: named }) }, words);
  return words.clause(words.explain.place(named, column + 1));
}

function waiverLines(check: Check, lang: Language, words: CheckWords): readonly string[] {
  const { waiver, slack } = check;
  if (waiver) return [words.explain.waived(inLanguage(waiver.reason, lang), waiver.by)];
  if (check.verdict !== "fails") return [];
  return [words.explain.waiver(`${check.id},agreed,${slack?.value ?? words.explain.noLimit},…`)];
}
