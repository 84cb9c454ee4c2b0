import { describe, expect, test } from "vitest";
import { judge } from "./judge.ts";
import { SENTENCES } from "./sentences.ts";

describe("the oracle gives the answers of the design", () => {
  test.each(SENTENCES)("$name", ({ case: c }) => {
    const { verdict, reason, imbalance, slack, open } = judge(c);
    const skipped = new Set<string>(open);
    const found = { verdict, reason, imbalance, slack };
    for (const [key, value] of Object.entries(c.expected)) {
      if (!skipped.has(key)) expect({ [key]: found[key as keyof typeof found] }).toEqual({ [key]: value });
    }
  });
});

test("each sentence is said once", () => {
  expect(new Set(SENTENCES.map((s) => s.name)).size).toBe(SENTENCES.length);
});
