import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/read-arguments.ts";

const codes = (...words: readonly string[]) =>
  readArguments(words).issues.map(({ code, params }) => [code, params]);

describe("readArguments", () => {
  it("reads a command, its operand and its options, in any order", () => {
    const args = readArguments([
      "--lang",
      "zh",
      "check",
      "-o",
      "out.txt",
      "plan",
      "--indicator=甲",
      "--indicator",
      "乙",
    ]);
    expect(args).toEqual({
      command: "check",
      operands: ["plan"],
      options: { lang: ["zh"], output: ["out.txt"], indicator: ["甲", "乙"] },
      issues: [],
    });
  });

  it("takes help for what it is", () => {
    expect(readArguments(["help", "show"])).toMatchObject({ command: "show", options: { help: true } });
    expect(readArguments(["help"])).toMatchObject({ command: null, options: { help: true }, issues: [] });
    expect(readArguments(["-h"])).toMatchObject({ command: null, options: { help: true }, issues: [] });
  });

  it("takes what comes after -- for operands", () => {
    expect(readArguments(["show", "--", "--plan"])).toMatchObject({ operands: ["--plan"], issues: [] });
  });

  it("says what is near a command or an option", () => {
    expect(codes("chek", "plan")).toEqual([["unknown-command", { found: "chek", near: ["check"] }]]);
    expect(codes("check", "plan", "--indicater", "x")[0]).toEqual([
      "unknown-option",
      { found: "--indicater", near: ["--indicator"] },
    ]);
  });

  it("refuses an option of another command, and one word too many", () => {
    expect(codes("show", "plan", "--as-of=2016-01-01")).toEqual([
      ["unknown-option", { found: "--as-of", near: [] }],
    ]);
    expect(codes("show", "a", "b")).toEqual([["unexpected-argument", { found: "b" }]]);
  });

  it("notices a forgotten value", () => {
    const missing = (argument: string) => [["missing-argument", { argument }]];
    expect(codes("check", "plan", "--indicator")).toEqual(missing("--indicator I"));
    expect(codes("check", "plan", "--indicator", "--region=甲")).toEqual(missing("--indicator I"));
    expect(codes("check", "plan", "--as-of=")).toEqual(missing("--as-of DATE"));
    expect(codes("check", "plan", "--indicator=-甲")).toEqual([]);
    expect(codes("check", "plan", "--help=yes")).toEqual([
      ["unknown-option", { found: "--help=yes", near: ["--help"] }],
    ]);
  });

  it("stops at no mistake, and takes no inherited name for a command or an option", () => {
    expect(codes("constructor", "--bogus", "--lang")).toHaveLength(3);
    expect(codes("check", "plan", "--toString", "--__proto__")).toHaveLength(2);
  });
});
