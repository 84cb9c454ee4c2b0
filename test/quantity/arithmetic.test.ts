import { describe, expect, it } from "vitest";
import { unwrap } from "../../src/issue/fenjie-error.ts";
import { add } from "../../src/quantity/add.ts";
import { compare } from "../../src/quantity/compare.ts";
import { equals } from "../../src/quantity/equals.ts";
import { type Quantity, quantity } from "../../src/quantity/quantity.ts";
import { ratio } from "../../src/quantity/ratio.ts";
import { scale } from "../../src/quantity/scale.ts";
import { subtract } from "../../src/quantity/subtract.ts";
import { sum } from "../../src/quantity/sum.ts";
import { to } from "../../src/quantity/to.ts";
import { defineUnits } from "../../src/quantity/unit-table.ts";
import { codeOf } from "./issue-code.ts";

const units = unwrap(defineUnits({ 展位: {}, 畦: { dimension: "area", factor: "50" } }));
/** As a loader returns it: nothing is known by type. */
const anyUnit: string = "元";
const wide = (value: string, unit: string): Quantity => ({ value, unit });

describe("add and subtract", () => {
  it("answer in the unit of the first", () => {
    expect(add(quantity("1.50", "亿元"), quantity("5000", "万元"))).toEqual({ value: "2", unit: "亿元" });
    expect(add(quantity("5000", "万元"), quantity("1.50", "亿元"))).toEqual({ value: "20000", unit: "万元" });
    expect(subtract(quantity("1", "公顷"), quantity("1", "亩"))).toEqual({ value: "14/15", unit: "公顷" });
  });

  it("leave no trailing zeros, and no binary rounding", () => {
    expect(add(quantity("1.50", "亿元"), quantity("1.5", "亿元")).value).toBe("3");
    expect(add(quantity("0.1", "元"), quantity("0.2", "元")).value).toBe("0.3");
    expect(subtract(quantity("0.30", "元"), quantity("0.3", "元")).value).toBe("0");
    expect(add(quantity("9007199254740993", "元"), quantity("1", "元")).value).toBe("9007199254740994");
  });

  it("take a kilowatt-hour for energy, not for kilowatts times hours", () => {
    expect(add(quantity("0", "千瓦时"), quantity("2000", "万千瓦时")).value).toBe("20000000");
    expect(codeOf(() => add(wide("0", "千瓦"), wide("2000", "万千瓦时")))).toBe("wrong-dimension");
  });

  it("do not add what has another dimension", () => {
    expect(codeOf(() => add(wide("1", "亿元"), wide("1", "亿美元")))).toBe("wrong-dimension");
    expect(codeOf(() => subtract(wide("8", "%"), wide("1", "百分点")))).toBe("wrong-dimension");
    expect(codeOf(() => add(wide("1", "亿元"), wide("1", "__proto__")))).toBe("unknown-unit");
  });

  it("need no table for two figures in one unit, and one to convert a plan's own", () => {
    expect(add(quantity("1", "展位", { units }), quantity("2", "展位", { units })).value).toBe("3");
    expect(add(wide("1", "亩"), wide("4", "畦"), { units })).toEqual({ value: "1.3", unit: "亩" });
    expect(codeOf(() => add(wide("1", "亩"), wide("4", "畦")))).toBe("unknown-unit");
  });

  it("read units as one where an indicator says they are", () => {
    expect(add(wide("1", "家"), wide("1", "万户"), { same: ["户"] }).value).toBe("10001");
  });

  it("refuse a number that came in past the types", () => {
    const float = { value: 0.1, unit: "元" } as unknown as Quantity<"元">;
    expect(codeOf(() => add(float, quantity("1", "元")))).toBe("float-refused");
    expect(codeOf(() => add(quantity("1", "元"), float))).toBe("float-refused");
    expect(codeOf(() => subtract(quantity("1", "元"), float))).toBe("float-refused");
  });

  it("change nothing they are given", () => {
    const frozen = Object.freeze(quantity("1.50", "亿元"));
    add(frozen, frozen);
    expect(frozen).toEqual({ value: "1.50", unit: "亿元" });
  });
});

describe("sum", () => {
  it("adds the nine columns of the bundled plan in one unit and compares them in another", () => {
    const parts = ["38000", "38000", "38000", "28000", "28000", "23000", "25000", "25000"].map((value) =>
      quantity(value, "万美元"),
    );
    expect(sum(parts, "亿美元")).toEqual({ value: "24.3", unit: "亿美元" });
  });

  it("mixes units of one dimension", () => {
    expect(sum([quantity("1", "公顷"), quantity("1", "亩"), quantity("1/3", "亩")], "亩").value).toBe("49/3");
    expect(sum([quantity("200", "MW"), quantity("10", "万千瓦")], "兆瓦").value).toBe("300");
  });

  it("is 0 of nothing", () => {
    expect(sum([], "亿元")).toEqual({ value: "0", unit: "亿元" });
  });

  it("takes any iterable", () => {
    expect(sum(new Set([quantity("1", "元"), quantity("2", "元")]), "元").value).toBe("3");
  });

  it("refuses what add refuses", () => {
    expect(codeOf(() => sum([wide("1", "元"), wide("1", "美元")], anyUnit))).toBe("wrong-dimension");
    expect(codeOf(() => sum([wide("", "元")], anyUnit))).toBe("not-a-number");
    expect(codeOf(() => sum([{ value: 1, unit: "元" } as unknown as Quantity], anyUnit))).toBe(
      "float-refused",
    );
    expect(codeOf(() => sum([wide("1", "mW")], anyUnit))).toBe("unknown-unit");
  });

  it("stops before fractions grow without end", () => {
    const fractions = Array.from({ length: 50 }, (_, at) =>
      wide(`1/${10n ** 60n + BigInt(2 * at + 1)}`, "元"),
    );
    expect(codeOf(() => sum(fractions, anyUnit))).toBe("too-many-digits");
  });
});

describe("scale", () => {
  it("multiplies by exact text or a BigInt", () => {
    expect(scale(quantity("150", "亿元"), "1.08")).toEqual({ value: "162", unit: "亿元" });
    expect(scale(quantity("1.5", "万人"), 4n).value).toBe("6");
    expect(scale(quantity("1", "家"), "1/3").value).toBe("1/3");
  });

  it("refuses a number, and a product that could not be read back", () => {
    expect(codeOf(() => scale(quantity("1", "元"), 1.08 as unknown as string))).toBe("float-refused");
    const long = quantity("9".repeat(900), "元");
    expect(codeOf(() => scale(long, "9".repeat(900)))).toBe("too-many-digits");
  });
});

describe("ratio", () => {
  it("is a number without a unit", () => {
    expect(ratio(quantity("243000", "万美元"), quantity("24", "亿美元"))).toBe("1.0125");
    expect(ratio(quantity("1", "亩"), quantity("1", "公顷"))).toBe("1/15");
  });

  it("does not divide by zero", () => {
    expect(codeOf(() => ratio(quantity("1", "元"), quantity("0.00", "万元")))).toBe("division-by-zero");
    expect(codeOf(() => ratio(wide("1", "元"), wide("1", "家")))).toBe("wrong-dimension");
  });
});

describe("compare and equals", () => {
  it("see the amount, not the digits", () => {
    expect(compare(quantity("1", "公顷"), quantity("15", "亩"))).toBe(0);
    expect(compare(quantity("99", "万千瓦"), quantity("1000", "MW"))).toBe(-1);
    expect(compare(quantity("-1", "元"), quantity("-1.000000000000000001", "元"))).toBe(1);
    expect(equals(quantity("1.50", "亿元"), quantity("15000", "万元"))).toBe(true);
    expect(equals(quantity("2/3", "公顷"), quantity("10", "亩"))).toBe(true);
    expect(equals(quantity("0.6666666666666667", "公顷"), quantity("10", "亩"))).toBe(false);
  });

  it("do not call two dimensions unequal", () => {
    expect(codeOf(() => equals(wide("1", "户"), wide("1", "家")))).toBe("wrong-dimension");
    expect(equals(wide("1", "万户"), wide("10000", "家"), { same: ["家", "户"] })).toBe(true);
  });
});

it("plain JavaScript that gives no quantity is told so", () => {
  const one = wide("1", "元");
  const none = null as unknown as Quantity;
  for (const run of [
    () => to(none, "元"),
    () => add(one, none),
    () => add(none, one),
    () => subtract(none, one),
    () => compare(none, one),
    () => ratio(none, one),
    () => ratio(one, none),
    () => scale(none, "2"),
  ])
    expect(codeOf(run)).toBe("not-a-number");
});

describe("to", () => {
  it("converts exactly", () => {
    expect(to(quantity("243000", "万美元"), "亿美元")).toEqual({ value: "24.3", unit: "亿美元" });
    expect(to(quantity("1", "亩"), "平方米").value).toBe("2000/3");
    expect(to(quantity("1", "公顷"), "亩").value).toBe("15");
    expect(to(to(quantity("1", "亩"), "公顷"), "亩").value).toBe("1");
    expect(to(quantity("2000", "万千瓦时"), "kWh").value).toBe("20000000");
    expect(to(quantity("0.50", "吨标准煤/万元" as string), "千克标准煤/元").value).toBe("0.05");
  });

  it("leaves a figure in its own unit as printed", () => {
    expect(to(quantity("1.50", "亿元"), "亿元").value).toBe("1.50");
  });

  it("still reads it", () => {
    expect(codeOf(() => to(wide("1e3", "亿元"), "亿元"))).toBe("not-a-number");
  });

  it("refuses at run time what types could not know", () => {
    expect(codeOf(() => to(wide("1", "吨"), "吨标准煤"))).toBe("wrong-dimension");
    expect(codeOf(() => to(wide("1", "吨"), "toString"))).toBe("unknown-unit");
  });
});
