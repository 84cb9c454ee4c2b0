import { existsSync, readFileSync } from "node:fs";
import { jiaxing2016 } from "../src/plans/jiaxing-2016.ts";
import { extractTargets } from "../src/target/extract/extract-targets.ts";
import { safeParseTarget } from "../src/target/parse-target.ts";
import { compare, type Spread, single, spreadOf, time } from "./lib/measure.ts";
import { recognizeUnits } from "./lib/recognizers.ts";
import { score } from "./lib/sample-cases.ts";
import type { Row, Section, Words } from "./lib/section.ts";

/** The bundled plan's document, which stands beside the checkout where it is at hand. */
const DOCUMENT = "../shared/source/jiaxing-2016.txt";
const ROUNDS = 7;
/** fenjie reads everything so many times in one round, or the clock would see nothing of it. */
const REPEATS = 40;

/** Reading cells and sentences, against a recogniser of Chinese numbers with units. */
export function run(): Section {
  const cells = Object.values(jiaxing2016.tables).flatMap(({ rows }) => Object.values(rows).flat());
  const sentences = sentencesOf(readFileSync("seeds/jiaxing-2016/targets.csv", "utf8"));
  const characters = sentences.join("").length;
  const ofCells = race(cells, (text) => safeParseTarget(text));
  const ofText = race(sentences, (text) => extractTargets(text));
  const document = existsSync(DOCUMENT) ? readFileSync(DOCUMENT, "utf8") : null;
  const counted = score();
  return {
    title: { zh: "目标值语言", en: "The language of targets" },
    about: {
      zh: `所附计划的全部${cells.length}个单元格（parseTarget），其文件全文，以及正文中含目标的句子（extractTargets，句子共${characters}字，几乎句句有目标，是最费时的文字，不设目标值）。对照：@microsoft/recognizers-text-suite 1.3.1，中文，货币与量纲两个模型（数词连同单位）；每次同时运行，交替先后。样例为 ../shared 中的表达式样例：数值全对，即每个目标的数值都找到，且没有把别的数当作目标，单位不计，没有目标的样例则一个也不找出；对照方取其货币、量纲、百分比、数词四个模型的结果。它不辨“以上”“超过”之类界限，本不作此用。`,
      en: `All ${cells.length} cells of the bundled plan (parseTarget), its whole document, and only those sentences of it that state targets (extractTargets; ${characters} characters of sentences: the costliest text there is, without a target of speed). Against @microsoft/recognizers-text-suite 1.3.1 in Chinese, its models of currency and dimension (numbers with units), in the same run and in turn. The sample cases are the expressions in ../shared: all numbers right means that every target's number is found and no other number is taken for one, units not counted, and where there is none, that none is found; of the recogniser all four models (currency, dimension, percentage, number) are asked. It tells no bounds (以上, 超过), and was not made to.`,
    },
    rows: [
      faster({ zh: "读单元格，比对照快", en: "cells, faster by" }, ofCells.ratio),
      {
        what: { zh: "fenjie，每秒单元格", en: "fenjie, cells a second" },
        figures: ofCells.rate(cells.length),
        unit: "",
      },
      {
        what: { zh: "对照，每秒单元格", en: "the recogniser, cells a second" },
        figures: ofCells.theirRate(cells.length),
        unit: "",
      },
      ...(document === null ? [] : documentRows(document)),
      {
        what: { zh: "只读句句有目标的文字，比对照快", en: "nothing but sentences with targets, faster by" },
        figures: ofText.ratio,
        unit: "times",
      },
      {
        what: { zh: "fenjie，每秒字数", en: "fenjie, characters a second" },
        figures: ofText.rate(characters),
        unit: "",
      },
      {
        what: { zh: "对照，每秒字数", en: "the recogniser, characters a second" },
        figures: ofText.theirRate(characters),
        unit: "",
      },
      ...(counted ? scoreRows(counted) : []),
    ],
  };
}

function faster(what: Words, figures: Spread): Row {
  return { what, figures, unit: "times", target: { atLeast: 100 } };
}

/** A whole document at once; the recogniser gets it line by line, which suits it better. */
function documentRows(document: string): readonly Row[] {
  const lines = document.split("\n").filter((line) => line.trim() !== "");
  const { ratio, rate, theirRate } = race([document], (text) => extractTargets(text), lines);
  return [
    faster({ zh: "读整篇文件，比对照快", en: "a whole document, faster by" }, ratio),
    {
      what: { zh: "fenjie，每秒字数", en: "fenjie, characters a second" },
      figures: rate(document.length),
      unit: "",
    },
    {
      what: { zh: "对照，每秒字数", en: "the recogniser, characters a second" },
      figures: theirRate(document.length),
      unit: "",
    },
  ];
}

interface Race {
  readonly ratio: Spread;
  readonly rate: (items: number) => Spread;
  readonly theirRate: (items: number) => Spread;
}

function race(
  texts: readonly string[],
  read: (text: string) => unknown,
  theirTexts: readonly string[] = texts,
): Race {
  // Both have their tables made before the clock runs.
  for (const text of theirTexts.slice(0, 20)) recognizeUnits(text);
  for (let round = 0; round < REPEATS; round++) for (const text of texts) read(text);
  const { ours, theirs, ratio } = compare(
    ROUNDS,
    () => time(() => theirTexts.forEach(recognizeUnits)),
    () =>
      time(() => {
        for (let round = 0; round < REPEATS; round++) for (const text of texts) read(text);
      }) / REPEATS,
  );
  return { ratio, rate: (items) => perSecond(items, theirs), theirRate: (items) => perSecond(items, ours) };
}

function perSecond(items: number, { min, median, max }: Spread): Spread {
  return spreadOf([max, median, min].map((ms) => Math.round((items / ms) * 1000)));
}

/** The last column of the body's targets: the sentence that each was taken from. */
function sentencesOf(csv: string): readonly string[] {
  const rows = csv.trim().split("\n").slice(1);
  return [...new Set(rows.map((row) => row.split(",").at(-1)!.trim()))];
}

function scoreRows({ cases, numbers, bounds }: NonNullable<ReturnType<typeof score>>): readonly Row[] {
  const row = (zh: string, en: string, found: number): Row => {
    return {
      what: { zh: `${zh}（共${cases}个样例）`, en: `${en} (of ${cases} sample cases)` },
      figures: single(found),
      unit: "",
    };
  };
  return [
    { ...row("fenjie，数值全对", "fenjie, all numbers right", numbers.fenjie), target: { atLeast: cases } },
    row("对照，数值全对", "the recogniser, all numbers right", numbers.recognizers),
    {
      ...row("fenjie，数值与界限全对", "fenjie, numbers and bounds right", bounds.fenjie),
      target: { atLeast: cases },
    },
    row("对照，数值与界限全对", "the recogniser, numbers and bounds right", bounds.recognizers),
  ];
}
