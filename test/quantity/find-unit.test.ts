import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { defineUnits } from "../../src/quantity/define-units.ts";
import { findUnit, unknownUnit } from "../../src/quantity/find-unit.ts";
import { CLASSIFIER_SPELLINGS, CLASSIFIERS, MAGNITUDES, UNITS } from "../../src/quantity/units.ts";

/** Dimension and factor, as a person would write them down. */
function described(name: string): string | undefined {
  const unit = findUnit(name);
  if (!unit) return undefined;
  const { n, d } = unit.factor;
  return `${unit.name} = ${d === 1n ? n : `${n}/${d}`} ${unit.dimension}`;
}

describe("findUnit", () => {
  it("finds the plain share as it is written alone, never in a footnote mark", () => {
    expect(findUnit("1")?.dimension).toBe("ratio");
    for (const name of ["¹", "₁", "１", "10", "11", "元/¹", "¹/人"])
      expect(findUnit(name), name).toBeUndefined();
  });

  it.each([
    ["元", "元 = 1 CNY"],
    ["千元", "千元 = 1000 CNY"],
    ["万元", "万元 = 10000 CNY"],
    ["亿元", "亿元 = 100000000 CNY"],
    ["万亿元", "万亿元 = 1000000000000 CNY"],
    ["亿美元", "亿美元 = 100000000 USD"],
    ["瓦", "瓦 = 1 power"],
    ["千瓦", "千瓦 = 1000 power"],
    ["万千瓦", "万千瓦 = 10000000 power"],
    ["兆瓦", "兆瓦 = 1000000 power"],
    ["吉瓦", "吉瓦 = 1000000000 power"],
    ["千瓦时", "千瓦时 = 1 energy"],
    ["度", "度 = 1 energy"],
    ["万千瓦时", "万千瓦时 = 10000 energy"],
    ["亿千瓦时", "亿千瓦时 = 100000000 energy"],
    ["MWh", "兆瓦时 = 1000 energy"],
    ["平方米", "平方米 = 1 area"],
    ["万平方米", "万平方米 = 10000 area"],
    ["公顷", "公顷 = 10000 area"],
    ["平方公里", "平方公里 = 1000000 area"],
    ["亩", "亩 = 2000/3 area"],
    ["万亩", "万亩 = 20000000/3 area"],
    ["公斤", "公斤 = 1 mass"],
    ["斤", "斤 = 1/2 mass"],
    ["吨", "吨 = 1000 mass"],
    ["万亿斤", "万亿斤 = 500000000000 mass"],
    ["吨标准煤", "吨标准煤 = 1 coal-equivalent"],
    ["万吨标煤", "万吨标准煤 = 10000 coal-equivalent"],
    ["%", "% = 1/100 ratio"],
    ["‰", "‰ = 1/1000 ratio"],
    ["成", "成 = 1/10 ratio"],
    ["倍", "倍 = 1 ratio"],
    ["百分点", "百分点 = 1 percentage-point"],
    ["公里", "公里 = 1000 length"],
    ["亿立方米", "亿立方米 = 100000000 volume"],
    ["家", "家 = 1 家"],
    ["亿人次", "亿人次 = 100000000 人次"],
    ["千万TEU", "千万标箱 = 10000000 标箱"],
    ["元/人", "元/人 = 1 CNY/人"],
    ["吨标准煤/万元", "吨标准煤/万元 = 1/10000 coal-equivalent/CNY"],
    ["kg/亩", "千克/亩 = 3/2000 mass/area"],
    ["μg/m³", "微克/立方米 = 1/1000000000 mass/volume"],
  ])("knows %s", (name, expected) => {
    expect(described(name)).toBe(expected);
  });

  it.each([
    ["㎡", "平方米"],
    ["万㎡", "万平方米"],
    ["m²", "平方米"],
    ["hm²", "公顷"],
    ["ｋＷ", "千瓦"],
    ["％", "%"],
    ["\u3000家 ", "家"],
    ["个百分点", "百分点"],
    ["个点", "百分点"],
    ["ＭＷｈ", "兆瓦时"],
    ["㎿", "兆瓦"],
  ])("reads the spelling %s as %s", (spelling, name) => {
    expect(findUnit(spelling)?.name).toBe(name);
  });

  it.each([
    "mW",
    "㎽",
    "mw",
    "kw",
    "百分",
    "千分",
    "万%",
    "万百分点",
    "十成",
    "万万元",
    "千瓦×时",
    "",
    " ",
    "/",
    "元/",
    "/人",
    "元/人/年",
    "家①",
    "m②",
    "元²",
    "__proto__",
    "万__proto__",
    "constructor/元",
    "toString",
  ])("does not know %j", (name) => {
    expect(findUnit(name)).toBeUndefined();
  });

  it("does not look at names that are too long to be one", () => {
    expect(findUnit(`${" ".repeat(60)}家`)).toBeUndefined();
    expect(findUnit("万".repeat(1_000_000))).toBeUndefined();
    // One character that NFKC makes eighteen of.
    expect(findUnit("\ufdfa".repeat(60))).toBeUndefined();
  });

  it("knows names of up to 60 characters, as written and as folded", () => {
    const long = "长".repeat(60);
    const units = unwrap(defineUnits({ [long]: {} }));
    expect(findUnit(long, units)?.name).toBe(long);
    expect(findUnit(`${long.slice(1)} `, units)).toBeUndefined();
    expect(findUnit(`${"Ａ".repeat(60)}`, unwrap(defineUnits({ ["A".repeat(60)]: {} })))?.name).toBe(
      "A".repeat(60),
    );
  });

  it("shows a name that it does not know, and no more than its beginning", () => {
    const shown = (name: unknown): unknown => {
      const [found] = unknownUnit(name as string).issues;
      return found.params;
    };
    expect(shown("平方")).toMatchObject({ unit: "平方", near: expect.arrayContaining(["平方米"]) });
    expect(shown("长".repeat(60))).toEqual({ unit: "长".repeat(60), near: [] });
    expect(shown("长".repeat(61))).toEqual({ unit: `${"长".repeat(60)}…`, near: [] });
    expect(shown(5)).toMatchObject({ unit: "5" });
    const own = unwrap(defineUnits({ 标准羊单位: {} }));
    expect(unknownUnit("标准羊单元", own).issues[0].params).toMatchObject({ near: ["标准羊单位"] });
  });

  it("is no error for what is no text", () => {
    expect(findUnit(undefined as unknown as string)).toBeUndefined();
    expect(findUnit(1 as unknown as string)).toBeUndefined();
  });

  it("tells what is counted from what is measured", () => {
    expect(["家", "万人", "标箱", "床"].map((name) => findUnit(name)?.classifier)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["万元", "吨", "%", "天", "元/人", "人/家"].map((name) => findUnit(name)?.classifier)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("the built-in tables", () => {
  const measures = Object.values(UNITS).flatMap((units) =>
    Object.entries<readonly string[]>(units).flatMap(([name, [, ...others]]) => [name, ...others]),
  );
  const counted = Object.values(CLASSIFIERS).flatMap((words) => words.split(" "));
  const all = [...measures, ...counted, ...Object.keys(CLASSIFIER_SPELLINGS)];

  it("give every spelling one meaning", () => {
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
    for (const name of all) expect(findUnit(name), name).toBeDefined();
  });

  it("never read a unit that begins with a magnitude word in two ways", () => {
    const doubtful = all.filter((name) =>
      Object.keys(MAGNITUDES).some((word) => {
        const rest = name.startsWith(word) ? findUnit(name.slice(word.length)) : undefined;
        const scaled = rest && findUnit(`万${name.slice(word.length)}`);
        const whole = findUnit(name)!;
        const factor = BigInt(MAGNITUDES[word as keyof typeof MAGNITUDES]);
        return (
          scaled &&
          (rest.dimension !== whole.dimension ||
            whole.factor.n * rest.factor.d !== factor * rest.factor.n * whole.factor.d)
        );
      }),
    );
    expect(doubtful).toEqual([]);
  });
});
