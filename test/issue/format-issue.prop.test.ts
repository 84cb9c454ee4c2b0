import fc from "fast-check";
import { expect, it } from "vitest";
import { formatIssue } from "../../src/issue/format-issue.ts";
import { type IssueCode, issue } from "../../src/issue/issue.ts";
import type { IssueParams } from "../../src/issue/issue-params.ts";
import { shorten } from "../../src/issue/shorten.ts";
import { samples } from "./samples.ts";

const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "\u202e\u0000\n",
    "𠮷".repeat(500),
    "\ud800".repeat(90),
    "9".repeat(1_000_000),
  ),
);

/** The sample's shape with hostile texts in it. Closed reasons stay as they are. */
function hostile(code: IssueCode): fc.Arbitrary<IssueParams[IssueCode]> {
  const entries = Object.entries(samples[code]).map(([name, value]) => {
    if (name === "why" || typeof value === "number" || value === null)
      return [name, fc.constant(value)] as const;
    return [name, Array.isArray(value) ? fc.array(hostileText, { maxLength: 40 }) : hostileText] as const;
  });
  return fc.record(Object.fromEntries(entries)) as fc.Arbitrary<IssueParams[IssueCode]>;
}

const anyIssue = fc
  .constantFrom(...(Object.keys(samples) as IssueCode[]))
  .chain((code) => fc.tuple(fc.constant(code), hostile(code)))
  .map(([code, params]) => issue(code as "needs-weights", params as IssueParams["needs-weights"]));

it("any input makes one short line without unseen characters", () => {
  fc.assert(
    fc.property(anyIssue, fc.constantFrom("zh" as const, "en" as const), (found, lang) => {
      const text = formatIssue(found, { lang });
      expect(text.length).toBeLessThan(8000);
      expect(text).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e]/u);
    }),
  );
});

it("a path or a location of any texts keeps to one line", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostileText, fc.nat())), hostileText, (path, file) => {
      for (const where of [{ path }, { path, location: { file, sheet: file, cell: file } }]) {
        const text = formatIssue(issue("needs-weights", { indicator: "x" }, where), { lang: "en" });
        expect(text.length).toBeLessThan(8000);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }
    }),
  );
});

it("shorten keeps what is short and seen, and cuts the rest at whole characters", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "海", "𠮷", "8"), { maxLength: 100 }),
      fc.integer({ min: 1, max: 80 }),
      (all, limit) => {
        const expected = all.length > limit ? `${all.slice(0, limit).join("")}…` : all.join("");
        expect(shorten(all.join(""), limit)).toBe(expected);
      },
    ),
  );
  expect(shorten("a\tb\n\u0000\u202e", 60)).toBe("a\\tb\\n\\u{0}\\u{202e}");
});
