import { describe, expect, test } from "vitest";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { randomCase } from "../oracle/arbitrary.ts";
import { disagreement } from "../oracle/disagreement.ts";
import { judge } from "../oracle/judge.ts";

/** Fewer where each of many mutants meets them. */
const CASES = Number(process.env.ORACLE_CASES ?? 2_500);
const BLOCK = 100;

describe("random cases are answered as the independent judge answers them", () => {
  test.each(Array.from({ length: CASES / BLOCK }, (_, i) => i * BLOCK))("seeds from %i", (from) => {
    for (let seed = from; seed < from + BLOCK; seed++) {
      const c = randomCase(seed);
      expect(disagreement(c, judge(c), reconcile), `seed ${seed}: ${JSON.stringify(c)}`).toBeNull();
    }
  });
});
