import { addressOf } from "../../sheet/sheet.ts";
import type { Validation } from "../../sheet/workbook/write/design.ts";
import type { Input, Making } from "./making.ts";
import { numberRule } from "./number-rule.ts";

/** More ranges than this are a list of their own. */
const MOST_RANGES = 100;

/** What may be written into the cells of figures: one rule for those of one indicator and unit. */
export function inputValidations(
  { index, words, naming }: Making,
  inputs: readonly Input[],
): readonly Validation[] {
  const groups = new Map<string, Input[]>();
  for (const input of inputs) {
    const { indicator, unit } = input.figure;
    const key = JSON.stringify([indicator, unit, input.column]);
    const known = groups.get(key);
    if (known) known.push(input);
    else groups.set(key, [input]);
  }
  return [...groups.values()].flatMap((group) => {
    const { indicator, unit } = group[0]!.figure;
    const rule = numberRule(index, indicator, unit, words);
    const ranges = rangesOf(group);
    const lists = Array.from({ length: Math.ceil(ranges.length / MOST_RANGES) }, (_, at) =>
      ranges.slice(at * MOST_RANGES, (at + 1) * MOST_RANGES),
    );
    return lists.map(
      (list): Validation => ({
        ranges: list,
        rule: { formula: rule.formulaOf(list[0]!.split(":")[0]!) },
        title: naming.indicator(indicator),
        prompt: rule.words,
        refusal: words.rule.refusal(rule.words),
      }),
    );
  });
}

/** Cells of one column as ranges, from top to bottom. */
function rangesOf(cells: readonly Input[]): readonly string[] {
  const column = cells[0]!.column;
  const rows = cells.map(({ row }) => row).sort((a, b) => a - b);
  const spans: [first: number, last: number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([first, last]) => `${addressOf(first, column)}:${addressOf(last, column)}`);
}
