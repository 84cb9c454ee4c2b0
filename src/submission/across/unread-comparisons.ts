import { type Issue, issue } from "../../issue/issue.ts";
import { found as shortened } from "../../issue/refusal.ts";
import type { ReadFigure } from "../cells/read-figure.ts";
import { textMark } from "../cells/text-marks.ts";
import type { Entry } from "../entry.ts";
import type { Told } from "../submission-of.ts";
import { growthText, isWords } from "./growth-text.ts";

/** What a base may be without being unreadable: it is no figure of the plan's, and held to none of its rules. */
const UNJUDGED: ReadonlySet<Issue["code"]> = new Set(["outside-domain", "too-many-decimals"]);

/**
 * Cells of growth and of the year before that cannot be read, so that nothing is held against them: a warning, since they
 * are no figures of the plan. Blank, —, 持平, 由负转正 and other words without a figure are passed over.
 */
export function unreadComparisons(
  growths: readonly Entry[],
  bases: readonly Entry[],
  readOf: (entry: Entry) => ReadFigure,
): readonly Told[] {
  return [
    ...growths.flatMap((entry) => {
      const one = unreadGrowth(entry);
      return one ? [{ issue: one, subject: { ...entry, dueUnit: "%" } }] : [];
    }),
    ...bases.flatMap((entry) => {
      if (isWords(entry.text)) return [];
      return readOf(entry)
        .issues.filter(({ code, severity }) => severity === "error" && !UNJUDGED.has(code))
        .map((one): Told => ({ issue: { ...one, severity: "warning" }, subject: entry }));
    }),
  ];
}

function unreadGrowth({ text, mark: given, location, path }: Entry): Issue | undefined {
  const printed = text.trim().replace(/^'/, "");
  const mark = given ?? textMark(printed)?.mark;
  const where = { severity: "warning", location, path } as const;
  switch (mark?.kind) {
    case "refused":
    case "residue":
      return undefined;
    case "error":
      // From nothing there is no growth, and a formula says so.
      return mark.text === "#DIV/0!" ? undefined : issue("spreadsheet-error", { found: mark.text }, where);
    case "no-result":
      return issue("formula-without-result", { formula: mark.formula }, where);
    case undefined:
      return growthText(printed) === undefined
        ? issue("not-a-number", { found: shortened(printed) }, where)
        : undefined;
    default:
      return issue("not-a-number", { found: shortened(printed) }, where);
  }
}
