import { describe, expect, it } from "vitest";
import { expressionOf } from "../../../src/target/extract/expression-of.ts";
import { extractTargets } from "../../../src/target/extract/extract-targets.ts";
import { parseTarget } from "../../../src/target/parse-target.ts";

describe("a target of a sentence, as a cell would state it", () => {
  it.each([
    ["全年新增企业8家以上", "8家以上"],
    ["工业投资增长8%—9%", "增长8%—9%"],
    ["接待游客近100人", "近100人"],
    ["各县确保增长8%、力争10%左右", "确保增长8%、力争10%左右"],
    ["引进总投资1亿元以上项目20个", "20个"],
  ])("%s: %s", (sentence, cell) => {
    const [target] = extractTargets(sentence).targets;
    expect(expressionOf(target!)).toStrictEqual(parseTarget(cell));
  });
});
