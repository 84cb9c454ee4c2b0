import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractTargets } from "../../src/target/extract/extract-targets.ts";
import { parseTarget } from "../../src/target/parse-target.ts";
import { isEmpty } from "../../src/target/target-expression.ts";

const text = readFileSync(new URL("../../../shared/source/jiaxing-2016.txt", import.meta.url), "utf8");
const { targets, ignored } = extractTargets(text);

/** The city's targets as they were taken from the document by hand. */
const csv = readFileSync(new URL("../../seeds/jiaxing-2016/targets.csv", import.meta.url), "utf8");
const known = csv
  .replace("\ufeff", "")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [clause = "", indicator = "", , , , target = ""] = line.split(",");
    return { clause, indicator, target };
  });

const figure = (cell: ReturnType<typeof parseTarget>): unknown => {
  if (isEmpty(cell)) return cell;
  const { bound, value, unit, commitment, stretch } = cell;
  return { bound, value, unit, commitment, ...(stretch && { stretch }) };
};

describe("the bundled plan's document", () => {
  test.each(known)("$clause $indicator: $target", ({ clause, target }) => {
    const wanted = { clause, ...(figure(parseTarget(target)) as object) };
    const found = targets.filter(
      (one) =>
        one.clause === clause && JSON.stringify(figure(one)) === JSON.stringify(figure(parseTarget(target))),
    );
    expect(found, JSON.stringify(wanted)).toHaveLength(
      known.filter((one) => one.clause === clause && one.target === target).length,
    );
  });

  test("states these three for each county besides, and no other", () => {
    const each = targets.filter(({ scope }) => scope?.kind === "each");
    expect(each.map(({ text: said, scope, clause }) => [scope?.text, said, clause])).toEqual([
      ["各县（市、区）", "3家以上", "二（一）4"],
      ["各县（市、区）", "1个", "二（二）3"],
      ["各地", "1家以上", "二（四）3"],
    ]);
    expect(targets).toHaveLength(known.length + each.length);
  });

  test("every digit is in one target, qualifier or ignored entry", () => {
    const taken = [
      ...targets.flatMap(({ span, qualifiers }) => [span, ...qualifiers.map((one) => one.span)]),
      ...ignored.map(({ span }) => span),
    ];
    for (let at = 0; at < text.length; at++) {
      if (!/[0-9０-９]/.test(text[at]!)) continue;
      expect(
        taken.filter(([start, end]) => start <= at && at < end),
        text.slice(at - 5, at + 5),
      ).toHaveLength(1);
    }
  });
});
