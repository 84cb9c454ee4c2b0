import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";
import * as lexicon from "../../../src/target/lexicon.ts";
import * as sentence from "../../../src/target/lexicon-sentence.ts";
import { safeParseTarget } from "../../../src/target/parse-target.ts";

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

const NUMERAL = /[〇零一二两三四五六七八九十百千万亿]/;
/** Numerals in words that the lexicon knows are no numbers (统一, 数百家, 百分之), nor are those in a unit's name (百分点). */
const UNITS: readonly string[] = ["百分点", "千分点", "千瓦时", "千瓦", "千米", "千克", "千焦", "千伏安"];
const WORDS: readonly string[] = [...tables, ...UNITS].sort((a, b) => b.length - a.length);

/** Where a word that begins at a place ends, spaces within it passed over as the language does (二 级); -1 where it does not. */
function endOf(word: string, of: string, start: number): number {
  let at = start;
  for (const [index, char] of [...word].entries()) {
    while (index > 0 && /\s/.test(of[at] ?? "")) at++;
    if (!of.startsWith(char, at)) return -1;
    at += char.length;
  }
  return at;
}

/** What a text has of numbers, digit by digit and numeral by numeral, but for those in words. */
function numbersOf(of: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < of.length; at++) {
    const word = WORDS.find((one) => endOf(one, of, at) > 0);
    // 翻2番 is a word with a digit, and its digit counts.
    if (word !== undefined && !/[0-9]/.test(word)) at = endOf(word, of, at) - 1;
    else if (/[0-9０-９]/.test(of[at]!) || NUMERAL.test(of[at]!)) found.push(at);
  }
  return found;
}

/** How often each digit of a text, and each numeral, is taken up; written without the code under test. */
function timesTaken(of: string): readonly number[] {
  const { targets, ignored } = extractTargets(of);
  const spans = [
    ...targets.flatMap(({ span, qualifiers }) => [span, ...qualifiers.map((one) => one.span)]),
    ...ignored.map(({ span }) => span),
  ];
  return numbersOf(of).map((at) => spans.filter(([start, end]) => start <= at && at < end).length);
}

describe("extractTargets", () => {
  it("takes up every number once, in digits or numerals, in a target, a qualifier or what is ignored", () => {
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
