import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import { formatIssue } from "../../src/issue/format-issue.ts";
import { createExactSum } from "../../src/quantity/exact-sum.ts";
import { exactInput, exactText } from "../../src/quantity/exact-text.ts";
import { formatQuantity } from "../../src/quantity/format-quantity.ts";
import { fromDecimal } from "../../src/quantity/from-decimal.ts";
import { parseQuantity } from "../../src/quantity/parse-quantity.ts";
import { type Quantity, quantity } from "../../src/quantity/quantity.ts";
import { ratio } from "../../src/quantity/ratio.ts";
import { parseRational, rational } from "../../src/quantity/rational.ts";
import { round } from "../../src/quantity/round.ts";
import { toDecimal } from "../../src/quantity/to-decimal.ts";
import { defineUnits, type UnitDeclaration } from "../../src/quantity/unit-table.ts";

/** What a person reads of an error. */
function said(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof FenjieError) return error.issues.map((issue) => formatIssue(issue, { lang: "en" }));
    throw error;
  }
  return [];
}

const any = (value: unknown): never => value as never;
const NINES = "9".repeat(1001);

describe("an error of a number says what was found", () => {
  it.each<[string, () => unknown, string]>([
    ["a float as exact text", () => parseRational(any(0.1)), "0.1 is a binary float."],
    ["an object as exact text", () => parseRational(any({})), '"[object Object]" is not a number.'],
    ["words as exact text", () => parseRational("五"), '"五" is not a number.'],
    ["a fraction over 0", () => parseRational("12/0"), "12/0 divides by 0."],
    ["a division by 0", () => rational(7n, 0n), "7/0 divides by 0."],
    ["a text of 1,001 digits", () => parseRational(NINES), "1001 digits, and at most 1000"],
    ["a long text", () => parseRational("x".repeat(2000)), "2000 digits, and at most 1000"],
    ["a result too long to print", () => exactText(rational(10n ** 1000n)), "1001 digits"],
    ["a BigInt out of reach", () => exactInput(1n << 5000n), "1001 digits, and at most 1000"],
    ["a float as a quantity", () => parseQuantity(any(0.1)), "0.1 is a binary float."],
    ["nothing as a quantity", () => parseQuantity(any(null)), '"object" is not a number.'],
    ["no figure in a quantity", () => parseQuantity("若干万元"), '"若干万元" is not a number.'],
    ["an endless quantity", () => parseQuantity("1".repeat(3000)), "3000 digits, and at most 1000"],
    ["a ratio to nothing", () => ratio(quantity("3", "家"), quantity("0", "家")), "3家 / 0家 divides by 0."],
    [
      "a fraction as a Decimal",
      () => toDecimal({ value: "2000/3", unit: "平方米" }),
      "2000/3 has no decimal",
    ],
    [
      "decimals too few",
      () => formatQuantity(quantity("3.45", "%"), { lang: "zh", decimals: 1 }),
      "3.45 has",
    ],
    ["a float for a Decimal", () => fromDecimal(any(0.1), "元"), "0.1 is a binary float."],
    ["a text for a Decimal", () => fromDecimal(any("0.1"), "元"), '"string" is not a number.'],
    ["no number in a Decimal", () => fromDecimal(new Decimal(Number.NaN), "元"), '"NaN" is not a number.'],
    ["a Decimal out of reach", () => fromDecimal(new Decimal("-1.5e2000"), "元"), "2001 digits, and at most"],
    ["a Decimal of tiny steps", () => fromDecimal(new Decimal("1e-2000"), "元"), "2001 digits, and at most"],
    ["a count of decimals", () => round(quantity("1", "元"), { decimals: -1, mode: "ROUND_UP" }), "decimals"],
  ])("%s", (_, run, expected) => {
    expect(said(run)).toEqual([expect.stringContaining(expected)]);
  });

  it("shows no more than the beginning of what is long", () => {
    const [message = ""] = said(() => parseQuantity("若".repeat(500)));
    expect(message).toContain("若".repeat(59));
    expect(message).not.toContain("若".repeat(61));
  });

  it("names the decimals that can be asked for", () => {
    expect(said(() => round(quantity("1", "元"), { decimals: 1.5, mode: "ROUND_UP" }))[0]).toMatch(
      /1\.5.*decimals.*"0", "1", "2", "…"|decimals.*1\.5.*"0", "1", "2", "…"/,
    );
  });

  it("says how long a sum has become", () => {
    const sum = createExactSum();
    expect(said(() => sum.addRational(rational(1n, 10n ** 1001n + 1n)))[0]).toContain("1002 digits");
  });

  it.each<[string, () => unknown]>([
    ["round", () => round(any(undefined), { decimals: 0, mode: "ROUND_UP" })],
    ["formatQuantity", () => formatQuantity(any(undefined), { lang: "zh" })],
    ["toDecimal", () => toDecimal(any(undefined) as Quantity)],
  ])("%s of nothing at all is refused as no number", (_, run) => {
    expect(said(run)[0]).toContain("is not a number");
  });
});

describe("an error of a declared unit says what it should be", () => {
  const declared = (name: string, declaration: unknown): string => {
    const result = defineUnits({ [name]: declaration as UnitDeclaration });
    return result.ok ? "" : result.issues.map((issue) => formatIssue(issue, { lang: "en" })).join("\n");
  };

  it.each<[string, unknown, readonly string[]]>([
    ["家", {}, ['"家"']],
    ["area", {}, ['"area"']],
    ["展位", "个", ["{ dimension?, factor? }", "string"]],
    ["展位", { dimension: 5, factor: "2" }, ["the name of a dimension", "number"]],
    ["展位", { dimension: "长".repeat(61), factor: "2" }, ["the name of a dimension"]],
    ["展位", { dimension: "area" }, ['"factor"']],
    ["展位", { factor: "2" }, ['"dimension"']],
    ["展位", { dimension: "area", factor: "-2" }, ["a factor above 0", "-2"]],
    ["长".repeat(61), {}, ["a name of 1 to 60 characters", "长".repeat(59)]],
    // One character each as written, two as they are looked up.
    ["㎡".repeat(31), {}, ["a name of 1 to 60 characters"]],
  ])("%s %j", (name, declaration, parts) => {
    for (const part of parts) expect(declared(name, declaration)).toContain(part);
  });

  it("names the one of two that says the same", () => {
    const result = defineUnits({ 展位: {}, 万展位: {} });
    expect(!result.ok && formatIssue(result.issues[0], { lang: "en" })).toContain('"万展位"');
  });

  it("takes names and dimensions of 60 characters", () => {
    expect(declared("长".repeat(60), {})).toBe("");
    expect(declared("展位", { dimension: "长".repeat(60), factor: "2" })).toBe("");
  });

  it("takes a name that only begins like a magnitude word", () => {
    for (const name of ["千斤顶", "万向节", "百货店"]) expect(declared(name, {})).toBe("");
  });
});
