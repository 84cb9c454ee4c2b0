import fc from "fast-check";
import { expect, it } from "vitest";
import { allocate } from "../../src/rollup/allocate.ts";

const weight = fc.record({ n: fc.bigInt({ min: 0n, max: 1000n }), d: fc.bigInt({ min: 1n, max: 60n }) });
const weights = fc.array(weight, { minLength: 1, maxLength: 8 }).filter((all) => all.some(({ n }) => n > 0n));
type Weight = { readonly n: bigint; readonly d: bigint };

const total = fc.oneof(
  fc.bigInt({ min: -40n, max: 40n }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
);

/** The parts in whole steps. */
function parts(steps: bigint, of: readonly Weight[], decimals = 0): readonly bigint[] {
  const texts = of.map(({ n, d }) => `${n}/${d}`);
  return allocate({ value: fixed(steps, decimals), unit: "万元" }, texts, { decimals }).map(({ value }) =>
    stepsOf(value, decimals),
  );
}

function fixed(steps: bigint, decimals: number): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return `${steps < 0n ? "-" : ""}${digits.slice(0, point)}${decimals > 0 ? `.${digits.slice(point)}` : ""}`;
}

function stepsOf(value: string, decimals: number): bigint {
  const [whole = "", fraction = ""] = value.split(".");
  expect(fraction.length).toBeLessThanOrEqual(decimals);
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

/** Weights over one denominator by plain multiplication: as large as it comes, and sharing no code with the library. */
function whole(of: readonly Weight[]): readonly bigint[] {
  const common = of.reduce((product, { d }) => product * d, 1n);
  return of.map(({ n, d }) => (n * common) / d);
}

const sum = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n);
const size = (a: bigint): bigint => (a < 0n ? -a : a);

/** Hamilton's method by rank: a part is rounded up if fewer parts come before it than there are steps left. */
function hamilton(steps: bigint, of: readonly Weight[]): readonly bigint[] {
  const ws = whole(of);
  const all = sum(ws);
  const down = ws.map((w) => (size(steps) * w) / all);
  const rest = ws.map((w) => (size(steps) * w) % all);
  const left = size(steps) - sum(down);
  const before = (at: number): number =>
    rest.filter((r, other) => r > rest[at]! || (r === rest[at]! && other < at)).length;
  return down.map((d, at) => (BigInt(before(at)) < left ? d + 1n : d) * (steps < 0n ? -1n : 1n));
}

it("is Hamilton's method, in whatever step", () => {
  fc.assert(
    fc.property(total, weights, fc.integer({ min: 0, max: 4 }), (steps, of, decimals) => {
      expect(parts(steps, of, decimals)).toEqual(hamilton(steps, of));
    }),
  );
});

it("makes exactly the total, each part within one step of its exact share, nothing for no weight", () => {
  fc.assert(
    fc.property(total, weights, (steps, of) => {
      const made = parts(steps, of);
      const ws = whole(of);
      expect(sum(made)).toBe(steps);
      for (const [at, part] of made.entries()) {
        expect(size(part * sum(ws) - steps * ws[at]!) < sum(ws)).toBe(true);
        if (ws[at] === 0n) expect(part).toBe(0n);
      }
    }),
  );
});

it("who weighs more gets no less, who weighs the same at most a step less, and only if later", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1000n }), weights, (steps, of) => {
      const made = parts(steps, of);
      const ws = whole(of);
      for (let a = 0; a < ws.length; a++) {
        for (let b = 0; b < ws.length; b++) {
          if (ws[a]! > ws[b]!) expect(made[a]! >= made[b]!).toBe(true);
          if (ws[a]! === ws[b]! && a < b) expect([0n, 1n]).toContain(made[a]! - made[b]!);
        }
      }
    }),
  );
});

it("the order of the parts matters only between equal remainders", () => {
  fc.assert(
    fc.property(total, weights, fc.infiniteStream(fc.nat()), (steps, of, ranks) => {
      const ws = whole(of);
      const rest = ws.map((w) => (size(steps) * w) % sum(ws));
      fc.pre(new Set(rest.filter((r) => r > 0n)).size === rest.filter((r) => r > 0n).length);
      const order = of
        .map((_, at) => [ranks.next().value as number, at] as const)
        .sort(([a], [b]) => a - b)
        .map(([, at]) => at);
      const made = parts(steps, of);
      expect(
        parts(
          steps,
          order.map((at) => of[at]!),
        ),
      ).toEqual(order.map((at) => made[at]!));
    }),
  );
});

it("only the proportions of the weights matter, and a record is split like its values", () => {
  fc.assert(
    fc.property(total, weights, fc.bigInt({ min: 1n, max: 10n ** 20n }), (steps, of, factor) => {
      const made = parts(steps, of);
      expect(
        parts(
          steps,
          of.map(({ n, d }) => ({ n: n * factor, d })),
        ),
      ).toEqual(made);
      const record = Object.fromEntries(of.map(({ n, d }, at) => [`part ${at}`, `${n}/${d}`]));
      const split = allocate({ value: String(steps), unit: "家" }, record, { decimals: 0 });
      expect(Object.values(split).map(({ value }) => BigInt(value))).toEqual(made);
    }),
  );
});
