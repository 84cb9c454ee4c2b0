import { existsSync, readFileSync } from "node:fs";
import { extractTargets } from "../../src/target/extract/extract-targets.ts";
import { safeParseTarget } from "../../src/target/parse-target.ts";
import { type Figure, isEmpty } from "../../src/target/target-expression.ts";
import { recognizeAll } from "./recognizers.ts";

interface Expected {
  readonly op: string;
  readonly value: string;
  readonly upper?: string;
  readonly unit: string | null;
}

interface Case {
  readonly text: string;
  readonly cell?: boolean;
  readonly headerUnit?: string;
  readonly expected: readonly Expected[];
}

/** How many of the sample cases each side gets right. */
export interface Score {
  readonly cases: number;
  readonly numbers: { readonly fenjie: number; readonly recognizers: number };
  readonly bounds: { readonly fenjie: number; readonly recognizers: number };
}

const FILE = new URL("../../../shared/cases/expressions.jsonl", import.meta.url);
const OPS: Readonly<Record<string, Figure["bound"]>> = {
  eq: "exact",
  ge: "at-least",
  gt: "more-than",
  le: "at-most",
  lt: "less-than",
  about: "about",
  between: "between",
};
const MAGNITUDE: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 万: 1e4 };

/** The sample cases stand beside the checkout; without them nothing is counted. */
export function score(): Score | null {
  if (!existsSync(FILE)) return null;
  const cases = readFileSync(FILE, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Case);
  const count = (is: (one: Case) => boolean): number => cases.filter(is).length;
  // It has no bounds, so with them it is right only where there is none.
  const isPlain = ({ expected }: Case): boolean => expected.every(({ op }) => op === "eq");
  return {
    cases: cases.length,
    numbers: {
      fenjie: count((one) => isSame(ours(one).flatMap(numbersOf), wanted(one))),
      recognizers: count(({ text, ...one }) => isSame(theirs(text), wanted({ text, ...one }))),
    },
    bounds: {
      fenjie: count((one) => {
        const bounds = ours(one).map(({ bound }) => bound);
        const expected = one.expected.map(({ op }) => OPS[op]);
        return isSame(ours(one).flatMap(numbersOf), wanted(one)) && bounds.join() === expected.join();
      }),
      recognizers: count((one) => isPlain(one) && isSame(theirs(one.text), wanted(one))),
    },
  };
}

/** Numbers with their magnitude; units are not held against anybody. */
function wanted({ expected }: Case): readonly number[] {
  return expected.flatMap(({ value, upper, unit }) =>
    [value, upper].filter((text) => text !== undefined).map((text) => scaled(text, unit)),
  );
}

function ours({ text, cell, headerUnit }: Case): readonly Figure[] {
  if (cell) {
    const read = safeParseTarget(text, headerUnit === undefined ? {} : { unit: headerUnit });
    return read.ok && !isEmpty(read.value) ? [read.value] : [];
  }
  return extractTargets(text).targets.flatMap((target) =>
    target.stretch ? [target, target.stretch] : [target],
  );
}

function numbersOf({ value, upper, unit }: Figure): readonly number[] {
  return upper === undefined ? [scaled(value, unit)] : [scaled(value, unit), scaled(upper, unit)];
}

function theirs(text: string): readonly number[] {
  return recognizeAll(text)
    .slice()
    .sort((a, b) => a.start - b.start)
    .map(({ value }) => value);
}

function scaled(text: string, unit: string | null): number {
  const [numerator, denominator = "1"] = text.split("/");
  const [, factor = 1] = Object.entries(MAGNITUDE).find(([word]) => unit?.startsWith(word)) ?? [];
  return (Number(numerator) / Number(denominator)) * factor;
}

function isSame(found: readonly number[], expected: readonly number[]): boolean {
  return (
    found.length === expected.length &&
    found.every((one, at) => Math.abs(one - expected[at]!) <= 1e-9 * Math.abs(expected[at]!))
  );
}
