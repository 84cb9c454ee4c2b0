import { describe, expect, it } from "vitest";
import { FenjieError, failure, unwrap } from "../../src/issue/fenjie-error.ts";
import { fail, type Issue, issue, ok, settle } from "../../src/issue/issue.ts";

const missing = issue("missing-field", { field: "territory" });
const warning = issue("duplicate-id", { id: "a" }, { severity: "warning" });

describe("FenjieError", () => {
  it("carries the issues as data and their words as message", () => {
    const error = new FenjieError([missing, warning], { cause: "why" });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("FenjieError");
    expect(error.code).toBe("missing-field");
    expect(error.issues).toEqual([missing, warning]);
    expect(error.cause).toBe("why");
    expect(error.message).toBe(
      'Field "territory" is missing. Add it.\nId "a" occurs twice. Rename or remove one.',
    );
  });

  it("says the first ten and how many more there are", () => {
    const issues = [missing, ...Array.from({ length: 100_000 }, () => missing)] as [Issue, ...Issue[]];
    const error = new FenjieError(issues);
    expect(error.message.split("\n")).toHaveLength(11);
    expect(error.message).toMatch(/… and 99991 more$/);
    expect(error.issues).toHaveLength(100_001);
  });

  it("is thrown by unwrap, and made by failure", () => {
    expect(unwrap(ok(3))).toBe(3);
    expect(() => unwrap(fail("missing-field", { field: "territory" }))).toThrow(FenjieError);
    expect(failure("missing-field", { field: "x" }, { path: ["a", 0] }).issues[0].path).toEqual(["a", 0]);
  });
});

describe("issue, settle", () => {
  it("an issue is plain data: an error with an empty path and no location, unless said otherwise", () => {
    expect(missing).toStrictEqual({
      code: "missing-field",
      severity: "error",
      path: [],
      params: { field: "territory" },
    });
    const location = { file: "a.csv", row: 2 };
    expect(issue("duplicate-id", { id: "a" }, { path: ["x"], location, severity: "info" })).toStrictEqual({
      code: "duplicate-id",
      severity: "info",
      path: ["x"],
      params: { id: "a" },
      location,
    });
  });

  it("warnings do not fail a result, one error does and takes them along", () => {
    expect(settle(1, [])).toEqual({ ok: true, value: 1 });
    expect(settle(1, [warning])).toEqual({ ok: true, value: 1 });
    expect(settle(1, [warning, missing])).toEqual({ ok: false, issues: [warning, missing] });
  });
});
