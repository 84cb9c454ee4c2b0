import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatRational, multiply, parseRational } from "../../src/quantity/rational.ts";
import { conversionFactor } from "../../src/quantity/unit-table.ts";
import { extractTargets } from "../../src/target/extract/extract-targets.ts";
import type { ExtractedTarget, Extraction } from "../../src/target/extract/extraction.ts";
import { safeParseTarget } from "../../src/target/parse-target.ts";
import { type Bound, type Figure, isEmpty } from "../../src/target/target-expression.ts";

interface Expected {
  readonly op: string;
  readonly value: string;
  readonly upper?: string;
  readonly unit: string | null;
  readonly commitment: string | null;
  readonly base?: { readonly value: string; readonly unit: string };
  readonly baseUpper?: { readonly value: string; readonly unit: string };
  readonly [more: string]: unknown;
}

interface Case {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly Expected[];
  readonly qualifiers?: readonly Expected[];
  readonly cell?: boolean;
  readonly headerUnit?: string;
  readonly status?: string;
}

const FILE = new URL("../../../shared/cases/expressions.jsonl", import.meta.url);
const cases = readFileSync(FILE, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

const OPS: Readonly<Record<Bound, string>> = {
  exact: "eq",
  "at-least": "ge",
  "more-than": "gt",
  "at-most": "le",
  "less-than": "lt",
  about: "about",
  between: "between",
};
/** What the sample calls a state that has another name here. */
const STATUS: Readonly<Record<string, string>> = { missing: "unavailable" };

/** A figure as the sample writes one; only what the sample says is compared. */
function written(figure: Figure, more: object): object {
  const { bound, value, upper, unit, side, change } = figure;
  return {
    op: OPS[bound],
    value,
    unit,
    ...(upper && { upper }),
    ...(side && { side }),
    ...(change && { change }),
    ...more,
  };
}

function flat(target: ExtractedTarget): readonly object[] {
  const { commitment, stretch, role, scope, period, per, relativeTo } = target;
  const base = written(target, {
    ...{ commitment, role, period, per, relativeTo },
    ...(scope && { scope: scope.kind === "each" ? `per-region:${scope.text}` : scope.text }),
  });
  return stretch ? [base, written(stretch, { commitment: "strive", role: "stretch" })] : [base];
}

/** `base` is the same in a base unit: what our units must convert to. */
function expectBase(expected: Expected): void {
  const { base, baseUpper, value, upper, unit } = expected;
  for (const [printed, inBase] of [
    [value, base],
    [upper, baseUpper],
  ] as const) {
    if (!printed || !inBase || unit === null || inBase.unit === unit) continue;
    const to = inBase.unit === "1" ? "倍" : inBase.unit;
    const factor = conversionFactor(unit === "1" ? "倍" : unit, to);
    expect(factor.ok && formatRational(multiply(parseRational(printed), factor.value))).toBe(
      formatRational(parseRational(inBase.value)),
    );
  }
}

const strip = ({ base: _, baseUpper: __, ...rest }: Expected): object => rest;

describe("the sample expressions", () => {
  test.each(cases.map((c) => [c.id, c.text, c] as const))("%s %s", (_id, text, c) => {
    const { cell, headerUnit } = c;
    const read = cell ? safeParseTarget(text, headerUnit ? { unit: headerUnit } : {}) : null;
    const found: Extraction | null = read ? null : extractTargets(text);
    const figures =
      read?.ok && !isEmpty(read.value)
        ? [written(read.value, { commitment: read.value.commitment })]
        : (found?.targets.flatMap(flat) ?? []);
    expect(figures).toHaveLength(c.expected.length);
    expect(figures).toMatchObject(c.expected.map(strip));
    // Without a word for it there is no change.
    for (const [at, one] of c.expected.entries()) {
      if (!("change" in one)) expect(figures[at]).not.toHaveProperty("change");
      expectBase(one);
    }
    const status = read ? (read.ok && isEmpty(read.value) ? read.value.status : undefined) : found?.status;
    expect(status).toBe(c.status && (STATUS[c.status] ?? c.status));
    const thresholds = found?.targets.flatMap(({ qualifiers }) =>
      qualifiers.flatMap((one) => (one.kind === "threshold" ? [written(one, { commitment: null })] : [])),
    );
    expect(thresholds ?? []).toMatchObject((c.qualifiers ?? []).map(strip));
  });

  test("a bare expression is read as a cell, too", () => {
    const bare = cases.filter((c) => c.id >= "e082" && c.expected.length === 1 && !("per" in c.expected[0]!));
    const read = bare.filter((c) => safeParseTarget(c.text).ok);
    expect(bare.filter((c) => !read.includes(c)).map(({ text }) => text)).toEqual([
      "接待游客3.4亿人次",
      "总量突破千亿元",
    ]);
  });
});
