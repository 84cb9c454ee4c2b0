import fc from "fast-check";
import { expect, it } from "vitest";
import type { AnyIndicator, Plan } from "../../src/plan/plan.ts";
import { indexOf } from "../../src/plan/plan-index.ts";
import { branchOf } from "../../src/rollup/leaves.ts";
import { rollUp, safeRollUp } from "../../src/rollup/roll-up.ts";
import { column, over, planOf } from "./plan-of.ts";

/** How many hundredths of a 元 one unit's hundredth is: an oracle that shares no code with the unit table. */
const UNITS = { 元: 1n, 万元: 10_000n, 百万元: 1_000_000n, 亿元: 100_000_000n } as const;
const unit = fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[]));

/** Hundredths as a cell. */
function text(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whether a printed number is `numerator` / `denominator`, by cross multiplication of its digits. */
function isFraction(printed: string, numerator: bigint, denominator: bigint): boolean {
  const [top = "", bottom = "1"] = printed.split("/");
  const [whole = "", decimals = ""] = top.split(".");
  return (
    BigInt(whole + decimals) * denominator === numerator * BigInt(bottom) * 10n ** BigInt(decimals.length)
  );
}

/** No zero at the end of the decimals; a fraction only where there is no decimal, and then in lowest terms. */
function isShortest(printed: string): boolean {
  const [top = "", bottom] = printed.split("/");
  if (bottom === undefined) return !/\.(?:\d*0)?$/.test(printed);
  let [a, b] = [BigInt(top), BigInt(bottom)];
  while (b !== 0n) [a, b] = [b, a % b];
  let rest = BigInt(bottom);
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return a === 1n && rest > 1n;
}

const WORDS = { exact: "", floor: "以上", open: "超", ceiling: "以内", below: "低于" } as const;
type Word = keyof typeof WORDS;

const amount = fc.record({ hundredths: fc.bigInt({ min: 0n, max: 10n ** 14n }), unit });
const cell = fc.record({
  hundredths: fc.bigInt({ min: 0n, max: 10n ** 14n }),
  unit: fc.option(unit, { nil: undefined }),
  word: fc.constantFrom<Word>("exact", "exact", "floor", "open"),
});

function printed({
  hundredths,
  unit: own,
  word = "exact",
}: {
  readonly hundredths: bigint;
  readonly unit?: string | undefined;
  readonly word?: Word;
}): string {
  const figure = `${text(hundredths)}${own ?? ""}`;
  return word === "open" || word === "below" ? WORDS[word] + figure : figure + WORDS[word];
}

/** What parts make, as the design words it: one floor makes a floor, one open end opens it; ceilings likewise. */
function boundOf(words: readonly Word[]): string {
  const floors = words.filter((word) => word === "floor" || word === "open");
  const ceilings = words.filter((word) => word === "ceiling" || word === "below");
  if (floors.length > 0 && ceilings.length > 0) return "mixed";
  if (floors.length > 0) return floors.includes("open") ? "more-than" : "at-least";
  if (ceilings.length > 0) return ceilings.includes("below") ? "less-than" : "at-most";
  return "exact";
}

const flow: Partial<AnyIndicator> = { direction: "none" };

it("a sum is the sum of the hundredths of a 元, whatever units the cells are in", () => {
  fc.assert(
    fc.property(unit, fc.array(cell, { minLength: 1, maxLength: 12 }), (own, cells) => {
      const rows = Object.fromEntries(cells.map((one, at) => [`r${at}`, { x: printed(one) }]));
      const rolled = rollUp(planOf({ x: { ...flow, unit: own } }, rows), "x");
      const expected = cells.reduce((sum, one) => sum + one.hundredths * UNITS[one.unit ?? own], 0n);
      expect(isFraction(rolled.value, expected, UNITS[own] * 100n)).toBe(true);
      expect(isShortest(rolled.value)).toBe(true);
      expect(rolled).toMatchObject({
        unit: own,
        bound: boundOf(cells.map(({ word }) => word)),
        count: cells.length,
        notAssigned: [],
      });
    }),
  );
});

it("the bound is that of the words, and the order of the parts does not matter", () => {
  const word = fc.constantFrom<Word>("exact", "floor", "open", "ceiling", "below");
  fc.assert(
    fc.property(fc.array(fc.tuple(amount, word), { minLength: 1, maxLength: 5 }), (parts) => {
      const roll = (order: typeof parts) => {
        const rows = order.map(
          ([one, own], at) => [`r${at}`, { x: printed({ ...one, word: own }) }] as const,
        );
        const made = safeRollUp(planOf({ x: flow }, Object.fromEntries(rows)), "x");
        return made.ok ? [made.value.bound, made.value.value] : made.issues.map(({ code }) => code);
      };
      const bound = boundOf(parts.map(([, own]) => own));
      expect(roll(parts)[0]).toBe(bound === "mixed" ? "mixed-bounds" : bound);
      if (bound !== "mixed") expect(roll([...parts].reverse())).toEqual(roll(parts));
    }),
  );
});

it("no bound is given that the intervals of the cells do not have", () => {
  const word = fc.constantFrom<Word>("exact", "exact", "floor", "open", "ceiling", "below");
  const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), word), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      cells,
      fc.constantFrom("more", "less", "none"),
      fc.nat({ max: 31 }),
      (parts, direction, taken) => {
        const isMinus = (at: number): boolean => (taken & (1 << at)) !== 0;
        const ids = parts.map((_, at) => `r${at}`);
        const plan = planOf(
          { x: { direction } },
          Object.fromEntries(
            parts.map(([one, own], at) => [`r${at}`, { x: printed({ hundredths: BigInt(one), word: own }) }]),
          ),
          {
            breakdowns: {
              parts: over("regions", "city", ids, { minus: ids.filter((_, at) => isMinus(at)) }),
            },
          },
        );
        const made = safeRollUp(plan, "x");
        // A cell as an interval: whether it ends below and above, before and after it is taken away.
        const ends = parts.map(([, own], at) => {
          const below = own === "floor" || own === "open" || (own === "exact" && direction !== "less");
          const above = own === "ceiling" || own === "below" || (own === "exact" && direction !== "more");
          return isMinus(at) ? { below: above, above: below } : { below, above };
        });
        const [below, above] = [ends.every((end) => end.below), ends.every((end) => end.above)];
        const total = parts.reduce((sum, [one], at) => sum + (isMinus(at) ? -one : one), 0);
        const open = parts.some(([, own]) => own === "open" || own === "below");
        if (parts.every(([, own]) => own === "exact"))
          expect(made).toMatchObject({ value: { bound: "exact" } });
        else if (below) expect(made).toMatchObject({ value: { bound: open ? "more-than" : "at-least" } });
        else if (above) expect(made).toMatchObject({ value: { bound: open ? "less-than" : "at-most" } });
        else expect(made).toMatchObject({ issues: [{ code: "mixed-bounds" }] });
        if (made.ok) expect(Math.round(Number(made.value.value) * 100)).toBe(total);
      },
    ),
  );
});

it("every missing part is told, and nothing else is", () => {
  const state = fc.constantFrom("1", "2.5", "", "待定", "…", "—", "/");
  const due: Readonly<Record<string, string>> = { "": "blank", 待定: "deferred", "…": "unavailable" };
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), fc.boolean(), (cells, isCeiling) => {
      const rows = Object.fromEntries(cells.map((one, at) => [`r${at}`, { x: one }]));
      const made = safeRollUp(planOf({ x: { direction: isCeiling ? "less" : "more" } }, rows), "x");
      const missing = cells.flatMap((one, at) => (Object.hasOwn(due, one) ? [`r${at} ${due[one]}`] : []));
      const dashes = cells.flatMap((one, at) => (one === "—" ? [`r${at}`] : []));
      const figures = cells.filter((one) => /\d/.test(one));
      if (missing.length === 0 && figures.length > 0 && !(isCeiling && dashes.length > 0)) {
        const sum = figures.reduce((tenths, one) => tenths + (one === "1" ? 10n : 25n), 0n);
        expect(made).toMatchObject({ ok: true, value: { notAssigned: dashes, count: figures.length } });
        expect(made.ok && isFraction(made.value.value, sum, 10n)).toBe(true);
        return;
      }
      const told = made.ok
        ? []
        : made.issues.map((one) => one.code === "missing-part" && `${one.params.region} ${one.params.state}`);
      if (missing.length > 0) expect(told).toEqual(missing);
      else if (figures.length > 0) expect(told).toEqual(dashes.map((id) => `${id} not-assigned`));
      else expect(told.length).toBe(cells.length);
    }),
  );
});

it("a mean is Σ weight × rate over Σ weight, as integers", () => {
  const part = fc.record({
    rate: fc.integer({ min: -10_000, max: 10_000 }),
    weight: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    unit,
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const rows = parts.map(({ rate, weight, unit: own }, at) => {
        const x = `${rate < 0 ? "-" : ""}${text(BigInt(Math.abs(rate)))}`;
        return [`r${at}`, { x, w: `${weight}${own}` }] as const;
      });
      const rate = { unit: "%", kind: "rate", combine: { weight: "w" } } as const;
      const plan = planOf({ x: rate, w: {} }, Object.fromEntries(rows));
      const made = safeRollUp(plan, "x");
      const weights = parts.map(({ weight, unit: own }) => weight * UNITS[own]);
      const total = weights.reduce((a, b) => a + b, 0n);
      const product = parts.reduce((sum, one, at) => sum + BigInt(one.rate) * weights[at]!, 0n);
      if (total === 0n) expect(made).toMatchObject({ issues: [{ code: "division-by-zero" }] });
      else {
        expect(made.ok && isFraction(made.value.value, product, total * 100n)).toBe(true);
        expect(made.ok && isShortest(made.value.value.replace("-", ""))).toBe(true);
      }
    }),
  );
});

interface Tree {
  readonly [id: string]: Tree | bigint;
}

it("breakdowns of breakdowns add up like their leaves", () => {
  const { tree } = fc.letrec<{ tree: Tree; node: Tree | bigint }>((tie) => ({
    node: fc.oneof({ maxDepth: 3 }, fc.bigInt({ min: 0n, max: 10_000n }), tie("tree")),
    tree: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie("node"), { minKeys: 1, maxKeys: 4 }),
  }));
  fc.assert(
    fc.property(tree, (root) => {
      const { plan, sum, leaves } = planOfTree(root);
      const rolled = rollUp(plan, "x");
      expect(isFraction(rolled.value, sum, 100n)).toBe(true);
      expect(rolled.count).toBe(leaves);
      const key = { indicator: "x", region: "city", period: "2016", scope: null };
      expect(branchOf(indexOf(plan), key, "city", plan.breakdowns.city!).leaves).toHaveLength(leaves);
    }),
  );
});

/** Every inner node a region with a breakdown of its own, its leaves in a table that is bound to it. */
function planOfTree(root: Tree): { readonly plan: Plan; readonly sum: bigint; readonly leaves: number } {
  const breakdowns: Record<string, Plan["breakdowns"][string]> = {};
  const tables: Record<string, Plan["tables"][string]> = {};
  const regions: Record<string, Plan["regions"][string]> = {};
  let [sum, leaves] = [0n, 0];
  const visit = (id: string, node: Tree): void => {
    const cells: Record<string, string> = {};
    const parts = Object.entries(node).map(([name, child]) => [`${id}.${name}`, child] as const);
    breakdowns[id] = over(
      "regions",
      id,
      parts.map(([part]) => part),
    );
    regions[id] = { name: { zh: id }, kind: "area" };
    for (const [part, child] of parts) {
      if (typeof child !== "bigint") {
        visit(part, child);
        continue;
      }
      regions[part] = { name: { zh: part }, kind: "area" };
      cells[part] = text(child);
      sum += child;
      leaves++;
    }
    tables[id] = column("x", cells, { breakdown: id });
  };
  visit("city", root);
  return { plan: { ...planOf({ x: {} }, {}), breakdowns, tables, regions }, sum, leaves };
}
