import { describe, expect, it } from "vitest";
import { stepsOf } from "../target/steps.ts";

// Behind the import above: what is compiled before it is not counted.
const { extractTargets } = await import("../../src/target/extract/extract-targets.ts");
const { safeParseTarget } = await import("../../src/target/parse-target.ts");

const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/u);

/** What a text can be made of that is long: each is repeated without end. */
const pieces: readonly string[] = [
  ..."万亿一十点零90.,，、；。（）〔【“”《》—-~至到和的%①*/:+…余多来近超过约成番内比占由每第年月号甲",
  ..."以上 以内 左右 之间 分别 其中 力争 确保 增长 增长到 下降 达到 控制在 不超过 高于 各县 全市 同比 企业 项目 实现".split(
    " ",
  ),
  ..."全覆盖 零事故 翻一番 过半 百分之 分之 十三五 一季度 数百家 上市公司 补助 大关 万亿元 3家千瓦 吨标准煤/万元 mW".split(
    " ",
  ),
  ..."1万 1, 1,234 1余 三四十 三五 十五六 五家 5家 8% 3—5家 5%—6%之间、 1和2之间 1和 3家和 九成五 9/10万".split(
    " ",
  ),
  ..."2016年 2016年、 2020年和2021年， 1—9月 5000万—1亿元 〔2016〕5号 1号文件 [1] “一 “最多跑 （一） （1家".split(
    " ",
  ),
  ...lines(`
    1亿元以上企业
    10亿元以上20个
    投资5亿元的项目
    收入5万元以下的村
    力争8%、
    确保5家、力争
    其中3家，
    （其中3家），
    分别1和2家、
    甲、乙分别增长1%和2%，
    各县（市、区）、
    （市、
    每个省级开发区
    每千人口
    每人每月5元
    比全国低2个百分点
    占GDP的5%
    由1家到2家
    至少建成1家
    五年新增3家
    保持增长，力争5%，
    奖励5万元，最高3万元，
    不超过甲的3%
  `),
  ...["1 ", "\n", "\t", "\t1", "1、\n", "一、\n", "| 1 ", "\ud800"],
];

function stepsPerPiece(piece: string, times: number): number {
  const text = piece.repeat(times);
  return stepsOf(() => extractTargets(text)) / times;
}

describe("steps grow with the text, and not faster", () => {
  it.each([...new Set(pieces)])("%j", (piece) => {
    const [once, more] = [stepsPerPiece(piece, 200), stepsPerPiece(piece, 800)];
    // What grew with the square of the text would be four times as much for each piece.
    expect(once).toBeGreaterThan(0);
    expect(more).toBeLessThan(1.4 * once + 20);
  });

  it.each(["万", "（", "以上", "9", "、", "分别", "，", "\t1", "2016年"])(
    "a megabyte of %j",
    (piece) => {
      const text = piece.repeat(1_000_000 / piece.length);
      expect(stepsOf(() => extractTargets(text)) / text.length).toBeLessThan(400);
      expect(stepsOf(() => safeParseTarget(text))).toBeLessThan(1000);
    },
    300_000,
  );
});
