import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineUnits, type UnitInfo } from "../../../src/quantity/unit-table.ts";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";
import * as lexicon from "../../../src/target/lexicon.ts";
import * as sentence from "../../../src/target/lexicon-sentence.ts";
import { safeParseTarget } from "../../../src/target/parse-target.ts";
import { tokenize } from "../../../src/target/tokenize.ts";

/** Everything that the language is made of, and what documents have besides. */
const tables: readonly string[] = [
  ...[lexicon.BEFORE, lexicon.AFTER, lexicon.COMMITMENTS, lexicon.CHANGES, lexicon.WORD_FIGURES].flatMap(
    (table) => table.flatMap(([, words]) => words as readonly string[]),
  ),
  ...lexicon.CHANGES.flatMap(([, words]) => words.map((word) => `${word}到`)),
  ...[
    lexicon.NEARLY,
    lexicon.SURPLUS.map(([, word]) => word),
    lexicon.BETWEEN,
    lexicon.MILESTONES,
    lexicon.REACH,
    lexicon.HOLD,
    lexicon.JOIN,
    lexicon.TO,
    lexicon.VAGUE,
  ].flat(),
  ...[
    sentence.VERBS,
    sentence.FILLERS,
    sentence.PERIODS,
    sentence.COMPARED,
    sentence.AND,
    sentence.LEVELS,
  ].flat(),
  ...[
    sentence.TERMS,
    sentence.PLAIN,
    sentence.FROM,
    sentence.PER,
    sentence.OF_WHICH,
    sentence.RESPECTIVELY,
  ].flat(),
  ...sentence.SCOPES.flatMap(([, words]) => words),
];
const others: readonly string[] = [
  ...[
    "企业",
    "投资",
    "项目",
    "增加值",
    "第",
    "号",
    "强",
    "级",
    "年",
    "月",
    "日",
    "家",
    "亿元",
    "万",
    "%",
    "个百分点",
    "人",
  ],
  ..."“”《》〔〕（）()[]，。；：、！\n\t|—-~.,％①②０５".split(""),
  ..."一二两三五九十百千万亿〇零点".split(""),
  ...[
    "0",
    "1",
    "5",
    "12",
    "500",
    "2016",
    "1.5",
    "1,234",
    "MW",
    "mW",
    "G",
    "\ud800",
    " ",
    "　",
    "constructor",
    "1、",
    "二、",
  ],
];
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...tables) },
      { weight: 4, arbitrary: fc.constantFrom(...others) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

/** Where each digit of a text is taken up; written without the code under test. */
function timesTaken(of: string): readonly number[] {
  const { targets, ignored } = extractTargets(of);
  const spans = [
    ...targets.flatMap(({ span, qualifiers }) => [
      span,
      ...qualifiers.flatMap((one) => (one.kind === "threshold" ? [one.span] : [])),
    ]),
    ...ignored.map(({ span }) => span),
  ];
  return Array.from(of, (_, at) => at)
    .filter((at) => /[0-9０-９]/.test(of[at]!))
    .map((at) => spans.filter(([start, end]) => start <= at && at < end).length);
}

describe("extractTargets", () => {
  it("takes up every digit once, in a target, a threshold or what is ignored", () => {
    fc.assert(
      fc.property(text, (of) => {
        expect(timesTaken(of).filter((times) => times !== 1)).toEqual([]);
      }),
      { numRuns: 4000 },
    );
  });

  it("never throws on strings made of the lexicon, and neither does parseTarget", () => {
    fc.assert(
      fc.property(text, (of) => {
        extractTargets(of);
        safeParseTarget(of, { unit: "元", spans: true });
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 5000) },
    );
  }, 300_000);

  it("never throws on any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (of) => {
        expect(Array.isArray(extractTargets(of).targets)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives spans that lie in the text, in order, and say what they are of", () => {
    fc.assert(
      fc.property(text, (of) => {
        let last = 0;
        for (const { span, spans, text: said, value } of extractTargets(of).targets) {
          expect(of.slice(...span)).toBe(said);
          expect(span[0]).toBeGreaterThanOrEqual(last);
          last = span[1];
          const printed = of.slice(...spans.value);
          if (/^\d+$/.test(printed)) expect(value).toBe(printed);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** Counts how often the unit table is asked, which every reading of a number does. */
function counting(): { readonly units: { readonly declared: Map<string, UnitInfo> }; times: number } {
  const known = defineUnits({ 羊单位: {} });
  const counter = { units: { declared: new Map<string, UnitInfo>() }, times: 0 };
  if (known.ok) for (const [name, info] of known.value.declared) counter.units.declared.set(name, info);
  const { get } = Map.prototype;
  counter.units.declared.get = function (this: Map<string, UnitInfo>, name: string): UnitInfo | undefined {
    counter.times++;
    return get.call(this, name) as UnitInfo | undefined;
  };
  return counter;
}

describe("steps grow with the text, not faster", () => {
  const pieces = [
    ...[
      "万",
      "（",
      "以上",
      "9",
      "一",
      "“",
      "《",
      "、",
      "1亿元以上企业",
      "5家",
      "力争8%、",
      "其中3家，",
      "增长到",
      "分别1和2家、",
    ],
    ...[
      "第1",
      "2016年",
      "〔2016〕5号",
      "1、",
      "\n",
      "\t",
      "每1",
      "由1家到2家",
      "全覆盖",
      "实现",
      "不超过甲",
      "（1家",
      "1 ",
      "1,",
      "[1]",
    ],
  ];
  it.each(pieces)("%j", (piece) => {
    const [once, twice] = [2000, 4000].map((times) => {
      const of = piece.repeat(times);
      const counter = counting();
      extractTargets(of, { units: counter.units });
      expect(tokenize(of).length).toBeLessThanOrEqual(of.length);
      return counter.times;
    }) as [number, number];
    expect(twice).toBeLessThanOrEqual(2 * once + 1000);
  });

  it.each(["万", "（", "以上", "9", "\t1", "2016年"])(
    "a megabyte of %j",
    (piece) => {
      const { targets, ignored } = extractTargets(piece.repeat(1_000_000 / piece.length));
      expect(targets.length).toBe(0);
      expect(ignored.length).toBeLessThanOrEqual(1_000_000 / piece.length);
      expect(safeParseTarget(piece.repeat(1_000_000 / piece.length)).ok).toBe(false);
    },
    120_000,
  );
});
