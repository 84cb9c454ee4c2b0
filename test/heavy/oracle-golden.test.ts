import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { VerdictCase } from "../oracle/case.ts";
import { judge } from "../oracle/judge.ts";

const FILE = new URL("../../../shared/cases/verdicts.jsonl", import.meta.url);

const cases = readFileSync(FILE, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as VerdictCase);

describe("the oracle agrees with the golden verdicts", () => {
  test.each(cases.map((c) => [c.id, c.note, c] as const))("%s %s", (_id, _note, c) => {
    const { verdict, reason, imbalance, slack } = judge(c);
    expect(c.expected).toMatchObject({ verdict, reason, imbalance, slack });
  });
});

test("there are golden cases", () => {
  expect(cases.length).toBeGreaterThan(0);
});
