import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRational } from "../../src/quantity/rational.ts";
import { formatTarget } from "../../src/target/format-target.ts";
import * as lexicon from "../../src/target/lexicon.ts";
import * as sentence from "../../src/target/lexicon-sentence.ts";
import { safeParseTarget } from "../../src/target/parse-target.ts";
import type { Bound, Cell, Figure } from "../../src/target/target-expression.ts";

const digits = fc.stringMatching(/^(0|[1-9]\d{0,8})$/);
const decimal = fc
  .tuple(fc.constantFrom("", "-"), digits, fc.option(fc.stringMatching(/^\d{1,4}$/), { nil: null }))
  .map(([sign, whole, decimals]) => sign + whole + (decimals === null ? "" : `.${decimals}`));
const fraction = fc
  .tuple(fc.constantFrom("", "-"), digits, fc.integer({ min: 2, max: 999 }))
  .map(([sign, n, d]) => `${sign}${n}/${d}`);
const unit = fc.constantFrom(
  "%",
  "‰",
  "家",
  "个",
  "人次",
  "万美元",
  "亿元",
  "万千瓦时",
  "兆瓦",
  "百分点",
  "吨标准煤",
  "元/人",
);

/** Figures of one unit: the unit is said once in a phrase, or stands in the header. */
function figure(own: string | null): fc.Arbitrary<Figure> {
  const value = own === null ? decimal : fc.oneof({ weight: 4, arbitrary: decimal }, fraction);
  const simple = fc
    .tuple(fc.constantFrom<Bound>("exact", "at-least", "more-than", "at-most", "less-than", "about"), value)
    .map(([bound, v]): Figure => ({ bound, value: v, unit: own }));
  const sided = fc
    .tuple(fc.constantFrom("above" as const, "below" as const), value)
    .map(([side, v]): Figure => ({ bound: "about", value: v, unit: own, side }));
  const range = fc.tuple(value, value).map((ends): Figure => {
    const [lower, upper] = ends.sort((a, b) => {
      const [x, y] = [parseRational(a), parseRational(b)];
      return Number(x.n * y.d - y.n * x.d);
    }) as [string, string];
    return { bound: "between", value: lower, upper, unit: own };
  });
  return fc
    .tuple(
      fc.oneof(simple, sided, range),
      fc.constantFrom(undefined, undefined, "up" as const, "down" as const),
    )
    .map(([one, change]): Figure => (change === undefined ? one : { ...one, change }));
}

const target: fc.Arbitrary<Cell> = fc.option(unit, { nil: null }).chain((own) =>
  fc
    .record({
      base: figure(own),
      commitment: fc.constantFrom(null, "ensure", "strive", "plan"),
      stretch: fc.option(own === null ? figure(null) : fc.oneof(figure(own), unit.chain(figure)), {
        nil: undefined,
      }),
    })
    .map(({ base, commitment, stretch }): Cell => ({ ...base, commitment, ...(stretch && { stretch }) })),
);
const empty: fc.Arbitrary<Cell> = fc
  .constantFrom("not-assigned", "blank", "not-applicable", "deferred", "unavailable")
  .map((status): Cell => ({ status }) as Cell);
const cell = fc.oneof({ weight: 9, arbitrary: target }, empty);

/** All that the language is made of, and some that it is not. */
const pieces: readonly string[] = [
  ...[lexicon.BEFORE, lexicon.AFTER, lexicon.COMMITMENTS].flatMap((table) =>
    table.flatMap(([, words]) => words),
  ),
  ...[
    lexicon.NEARLY,
    lexicon.SURPLUS.map(([, word]) => word),
    lexicon.BETWEEN,
    lexicon.MILESTONES,
    lexicon.REACH,
    lexicon.HOLD,
    lexicon.JOIN,
    lexicon.TO,
    lexicon.PARTS,
    lexicon.VAGUE,
    sentence.VERBS,
    sentence.FILLERS,
    sentence.PERIODS,
  ].flat(),
  ...lexicon.CHANGES.flatMap(([, texts]) => texts.flatMap((text) => [text, `${text}到`])),
  ...[lexicon.WORD_FIGURES, lexicon.PER_HUNDRED].flatMap((table) => table.flatMap(([, texts]) => texts)),
  ..."〇零一二两三五九十百千万亿点",
  ...lexicon.DASHES,
  ...lexicon.MARKS,
  ...["0", "1", "5", "12", "100", "1.5", "１", ".", ",", "+", "(", ")", "[", "]", "/", "…", " ", "\n", "　"],
  ...[
    "万",
    "亿",
    "千",
    "%",
    "家",
    "万元",
    "千瓦时",
    "MW",
    "mW",
    "个百分点",
    "下降",
    "十二",
    "\ud800",
    "constructor",
  ],
];

/** Phrases in about the right order, so that many can be read. */
const words = (table: readonly (readonly [string, readonly string[]])[]): readonly string[] =>
  table.flatMap(([, spellings]) => spellings);
const optional = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom("", ...texts);
const phrase = fc
  .tuple(
    optional(...words(lexicon.COMMITMENTS)),
    optional(...lexicon.REACH, ...lexicon.HOLD),
    optional(...words(lexicon.BEFORE), ...lexicon.NEARLY),
    decimal,
    optional(...lexicon.SURPLUS.map(([, word]) => word)),
    fc.oneof(fc.constant(""), unit),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant("") },
      fc.tuple(optional("—", "~", "至", "-"), decimal).map((end) => end.join("")),
    ),
    optional(...words(lexicon.AFTER), ...lexicon.MARKS),
  )
  .map((parts) => parts.join(""));
const phrases = fc.array(phrase, { minLength: 1, maxLength: 2 }).map((parts) => parts.join("、"));

describe("parseTarget", () => {
  it("reads back what formatTarget writes", () => {
    fc.assert(
      fc.property(cell, (written) => {
        for (const style of ["official", "symbols"] as const) {
          const text = formatTarget(written, { lang: "zh", style });
          expect(safeParseTarget(text)).toStrictEqual({ ok: true, value: written });
        }
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 2000) },
    );
  });

  it("never throws, whatever it is given, and its normal forms are fixed points", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          phrases,
          fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const result = safeParseTarget(text, { unit: "元" });
          if (!result.ok) {
            expect(result.issues[0].code).toMatch(
              /^(unreadable-target|not-a-target|ambiguous-target|reversed-range)$/,
            );
            return;
          }
          const normal = formatTarget(result.value, { lang: "zh" });
          expect(safeParseTarget(normal)).toStrictEqual(result);
        },
      ),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 20_000) },
    );
  });

  it("never throws on any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof safeParseTarget(text).ok).toBe("boolean");
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 2000) },
    );
  });

  it("says at least two readings, and different ones, where it refuses for having them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 5 }), (parts) => {
        const result = safeParseTarget(parts.join(""));
        if (result.ok || result.issues[0].code !== "ambiguous-target") return;
        const { readings } = result.issues[0].params;
        expect(new Set(readings).size).toBe(readings.length);
        expect(readings.length).toBeGreaterThan(1);
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 20_000) },
    );
  });

  it("takes no digit away and adds none", () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom("", "以上", "家", "%左右", "亿元以内"), (value, after) => {
        expect(safeParseTarget(value + after)).toMatchObject({ ok: true, value: { value } });
      }),
    );
  });
});
