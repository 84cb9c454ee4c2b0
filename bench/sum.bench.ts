import { fileURLToPath } from "node:url";
import { Decimal } from "decimal.js";
import { createExactSum } from "../src/quantity/exact-sum.ts";
import { formatRational } from "../src/quantity/rational.ts";

/** One comparison: how many times as fast fenjie is as what a user would pick instead. */
export interface BenchResult {
  readonly name: string;
  readonly ratio: number;
  readonly details: Readonly<Record<string, string>>;
}

const TEXTS = 1_000_000;
const ROUNDS = 5;

/** Money-like figures of 0, 1 and 2 decimals, some negative. */
function figures(): readonly string[] {
  return Array.from({ length: TEXTS }, (_, at) => {
    const decimals = at % 3;
    const cents = String((at * 7919) % 10 ** decimals).padStart(decimals, "0");
    return `${at % 11 === 0 ? "-" : ""}${(at * 104_729) % 1_000_003}${decimals === 0 ? "" : `.${cents}`}`;
  });
}

function withDecimal(texts: readonly string[]): string {
  const Precise = Decimal.clone({ defaults: true, precision: 40 });
  let total = new Precise(0);
  for (const text of texts) total = total.plus(text);
  return total.toFixed();
}

function withExactSum(texts: readonly string[]): string {
  const sum = createExactSum();
  for (const text of texts) sum.add(text);
  return formatRational(sum.total());
}

function time(work: () => string): { readonly ms: number; readonly result: string } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** The best of some rounds of each, taken in turn so that a busy machine slows both. */
export async function run(): Promise<BenchResult> {
  const texts = figures();
  let decimal = Number.POSITIVE_INFINITY;
  let exact = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const slow = time(() => withDecimal(texts));
    const fast = time(() => withExactSum(texts));
    if (slow.result !== fast.result) throw new Error(`the sums differ: ${slow.result}, ${fast.result}`);
    decimal = Math.min(decimal, slow.ms);
    exact = Math.min(exact, fast.ms);
  }
  return {
    name: `exact sum of ${TEXTS.toLocaleString("en")} decimal texts against decimal.js`,
    ratio: decimal / exact,
    details: { "decimal.js": `${decimal.toFixed(0)} ms`, fenjie: `${exact.toFixed(0)} ms` },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { name, ratio, details } = await run();
  console.log(`${name}: ${ratio.toFixed(1)} times as fast`, details);
}
