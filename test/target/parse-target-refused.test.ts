import { describe, expect, it } from "vitest";
import { FenjieError } from "../../src/issue/fenjie-error.ts";
import { parseTarget, safeParseTarget } from "../../src/target/parse-target.ts";
import { refusal, target } from "./cells.ts";

describe("what has two readings", () => {
  it.each([
    ["(5)", ["5", "-5"]],
    ["（5）", ["5", "-5"]],
    ["3 5", ["3、5", "35"]],
    ["3\t500", ["3、500", "3500"]],
    ["3\u3000500", ["3、500", "3500"]],
    ["5 5.5", ["5、5.5", "55.5"]],
    ["1\n234", ["1、234", "1234"]],
    ["0 123", ["0、123", "0123"]],
    ["1,23", ["1.23", "123"]],
    ["0,234", ["0.234", "0234"]],
    ["1,2345", ["1.2345", "12345"]],
    ["1, 234", ["1、234", "1234"]],
    ["1,234 567", ["1、234、567", "1234567"]],
    ["3-", ["-3", "3以上"]],
    ["3%—", ["-3%", "3%以上"]],
    ["—3", ["-3", "3"]],
    ["- 3", ["-3", "3"]],
    ["3--5", ["3—-5", "3—5"]],
    ["3 -5", ["3—5", "3、-5"]],
    ["1/2", ["2分之1", "1月2日"]],
    ["控制在3%", ["3%", "3%以内"]],
    ["超过8以上", ["超8", "8以上"]],
    ["近100家左右", ["近100家", "100家左右"]],
  ])("%j", (text, readings) => {
    expect(refusal(text)).toStrictEqual(["ambiguous-target", readings]);
  });
});

describe("what is refused", () => {
  it.each([
    ...["abc", "*", "①", "以上", "万", "家", "确保", "力争、", "~", "3~", "//", "..", "[5]", "+ 3", "-3-"],
    ...[".5", "5.", "1.2.3", "1. 5", "1e5", "8以上%", "8以上以上", "不低于不低于8", "3家5", "5*3"],
    ...["200mW", "5 m 2", "5桶", "3—5家以上", "约3—5家", "5家—3个", "3—5—7"],
    ...["确保8、10", "8%、10%", "力争10、确保8", "确保8、力争10、力争12", "0分之1", "1.5分之1"],
    ...["constructor", "__proto__", "5constructor", "5__proto__"],
  ])("%j", (text) => {
    expect(refusal(text)).toStrictEqual(["unreadable-target", undefined]);
  });

  it("a range whose ends are swapped", () => {
    expect(safeParseTarget("5—3家")).toMatchObject({
      ok: false,
      issues: [{ code: "reversed-range", params: { text: "5—3家", lower: "5", upper: "3" } }],
    });
    expect(refusal("-3—-5")[0]).toBe("reversed-range");
  });

  it("says what was found", () => {
    const found = (value: unknown): unknown => {
      const result = safeParseTarget(value as string);
      return result.ok ? null : result.issues[0].params;
    };
    expect(found(5)).toEqual({ found: "5" });
    expect(found(null)).toEqual({ text: "[object Null]" });
    expect(found(" abc ")).toEqual({ text: "abc" });
    expect(found("abc".repeat(400))).toMatchObject({ text: expect.stringMatching(/^(abc)+.{0,3}$/) });
  });

  it("more than 1,000 characters, and more than 1,000 digits", () => {
    expect(safeParseTarget("9".repeat(1000))).toMatchObject({ ok: true });
    expect(safeParseTarget("9".repeat(1001)).ok).toBe(false);
    expect(refusal(`${"9".repeat(1001)}`)[0]).toBe("unreadable-target");
    expect(safeParseTarget(`-${"9".repeat(999)}`)).toMatchObject({ ok: true });
  });

  it("what is no text", () => {
    expect(refusal(5 as unknown as string)[0]).toBe("float-refused");
    for (const value of [null, undefined, {}, ["8"]]) {
      expect(refusal(value as unknown as string)[0]).toBe("unreadable-target");
    }
  });

  it("texts too long for a cell, in a short message", () => {
    for (const piece of ["9", "以上", "（", "[1]", "万", "、", "力争8", "—", "1,", "…"]) {
      const result = safeParseTarget(piece.repeat(1_000_000 / piece.length));
      expect(result).toMatchObject({ ok: false, issues: [{ code: "unreadable-target" }] });
      expect(JSON.stringify(result).length).toBeLessThan(250);
    }
    expect(parseTarget(`${" ".repeat(1_000_000)}8${" ".repeat(1_000_000)}`)).toStrictEqual(
      target("exact", "8"),
    );
  });

  it("by throwing, where the name does not say safe", () => {
    expect(() => parseTarget("(5)")).toThrow(FenjieError);
  });
});
