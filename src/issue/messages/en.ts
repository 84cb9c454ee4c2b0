import { type Messages, word } from "./messages.ts";

const quote = (text: string): string => `"${text}"`;
const list = (texts: readonly string[]): string => texts.map(quote).join(", ");
const near = (names: readonly string[]): string => (names.length > 0 ? ` Nearest: ${list(names)}.` : "");
const unknown = (what: string, found: string, names: readonly string[], fix: string): string =>
  `Unknown ${what} ${quote(found)}.${near(names)} ${fix}`;
const key = (period: string | null, scope: string | null): string =>
  `${period === null ? "" : ` in ${period}`}${scope === null ? "" : `, scope ${quote(scope)}`}`;
const USE_ID = "Use an id of the plan.";

const axes = { regions: "regions", components: "components", time: "time" };
const states = {
  "not-assigned": "not assigned",
  blank: "blank",
  "not-applicable": "not applicable",
  deferred: "deferred",
  unavailable: "unavailable",
};
const waiverFaults = {
  "no-such-check": "there is no such check. Correct its id or delete it",
  "not-failing": "the check does not fail. Delete it",
  expired: "it has expired. Renew or delete it",
  "no-date": "it is dated and no date to judge it at was given. Give asOf",
  worse: "the check fails by more than was accepted. Correct the figures, or accept the new slack",
};
const nothings = {
  qualitative: "speaks of quality only",
  unquantified: "names no exact quantity",
  "no-quantity": "has no quantity",
};
const writeFaults = {
  missing: "The folder to write to does not exist. Make it first",
  denied: "Writing here is not allowed. Write somewhere else",
  "is-folder": "This is a folder. Name a file to write to",
  "not-a-folder": "A file stands where a folder is needed. Name another folder",
  failed: "The file could not be written. Try again",
};
const captionFaults = {
  several: "names more than one unit, and not which column has which",
  "no-column": "converts to the unit of no column that names none",
  "which-tables": "stands over another table, and may be for this one, too. Write the unit in each heading",
  "which-rows": "stands in the body of the table, and differs from the unit of its column",
  "which-columns":
    "may stand for the whole table or for some columns. Move it to the first column if it is for all",
};
const draftFaults = {
  empty: () =>
    "The document has no text. Give the file that has one; what was scanned has to be turned into text first.",
  "no-period": () =>
    "The document does not say which year or years its targets are of. Give them: --period 2027, or --period 2026/2030.",
  "no-target": (numbers: number) =>
    `The document has ${numbers} numbers, none of which can be taken as a target. A target needs what it measures and a unit: in the headings or above a table (单位：亿元), or in a sentence (完成投资20亿元).`,
};
const unasked = {
  "not-assigned": "the plan sets nothing (—) for this region and indicator",
  "region-not-asked": "this region was not asked for",
  "period-not-asked": "the plan says nothing of this period",
};
const sources = { target: "its target", history: "what was reported before" };
const fileFaults = {
  missing: "does not exist. Check the path",
  denied: "may not be read. Check its permissions",
  "not-text": "is not text in UTF-8 or GB18030. Save it again in one of them",
  "not-json": "is not valid JSON. Correct it",
  "not-csv": "is not valid CSV. Correct it",
  "not-docx": "is not a valid Word document (.docx). Save it again in Word or LibreOffice",
  "not-a-workbook":
    "is neither a workbook (.xlsx, .xls, .ods, .et) nor text. Send the table as one of these, or as CSV",
  "other-workbook": "is a workbook of a kind that is not read. Open it and save it as .xlsx",
  encrypted: "is protected by a password. Save it again without one",
  damaged: "is damaged: something is cut off or contradicts itself. Open it and save it again as .xlsx",
  "unknown-format": "is of no kind that can be read. Give a .txt, .md, .html or .docx file",
  "too-large": "is too large. Split it",
  "too-deep": "is nested deeper than documents are. Save it as text (.txt) in a browser or in Word",
  "is-folder": "is a folder. Name a file",
  "not-a-file": "is a pipe or a device. Save it as a file",
  outside: "is a link that leads outside the plan's folder. Put the file itself there",
  failed: "could not be read. Try again",
};
const allocationFaults = {
  "no-weights": "No part to allocate to was given. Name at least one, with its weight.",
  "negative-weight": "A weight is negative. Give weights from 0.",
  "all-zero": "All weights are 0. Give at least one that is more.",
  "not-whole":
    "The total is no multiple of the smallest step. Allow more decimals, or round the total first.",
};

/** What was found, what was expected, what to do; in English. */
export const en: Messages = {
  "float-refused": ({ found }) => `${found} is a binary float. Give the figure as text, such as "12.30".`,
  "not-a-number": ({ found }) =>
    `${quote(found)} is not a number. Write digits ("1.50") or a fraction ("2000/3").`,
  "too-many-digits": ({ digits, limit }) =>
    `The number has ${digits} digits, and at most ${limit} are read. Shorten it.`,
  "division-by-zero": ({ what }) => `${what} divides by 0. Give another divisor.`,
  "needs-rounding": ({ value }) =>
    `${value} has no decimal that is exact here. Say how many decimals and how to round.`,
  "unknown-unit": (p) => unknown("unit", p.unit, p.near, "Correct it, or declare it in the plan's units."),
  "wrong-dimension": (p) =>
    `${quote(p.unit)} measures ${p.dimension} where ${p.expectedDimension} is expected, as in ${quote(p.expectedUnit)}. Use a unit that converts.`,
  "duplicate-unit": ({ unit }) => `Unit ${quote(unit)} exists already. Remove the declaration, or rename it.`,
  "unclear-unit": (p) =>
    `${quote(p.caption)} ${captionFaults[p.why]}. Give the unit in the heading of each column.`,
  "unknown-rounding": (p) => unknown("rounding", p.found, p.near, "Use a rounding mode that is listed."),
  "invalid-allocation": (p) => `${allocationFaults[p.why]} Found: ${quote(p.found)}.`,
  "unreadable-target": ({ text }) =>
    `${quote(text)} cannot be read as a target. Write a figure and its bound, such as "8以上", "不超过3", "4.5—5".`,
  "not-a-target": (p) =>
    `${quote(p.text)} ${nothings[p.why]}, so it is no target that can be checked. To have it checked, write a figure and its bound.`,
  "ambiguous-target": (p) =>
    `${quote(p.text)} can be read in more than one way: ${list(p.readings)}. Write the one that is meant.`,
  "reversed-range": (p) =>
    `In ${quote(p.text)} the lower end ${p.lower} is above the upper end ${p.upper}. Swap them.`,
  "invalid-field": ({ expected, found }) => `Expected ${expected}, found ${quote(found)}. Correct the value.`,
  "missing-field": ({ field }) => `Field ${quote(field)} is missing. Add it.`,
  "unknown-field": (p) => unknown("field", p.field, p.near, "Correct or remove it."),
  "invalid-period": ({ found }) =>
    `${quote(found)} is not a period. Write "2016", "2016-Q1", "2016-01" or "2016/2020".`,
  "unknown-indicator": (p) =>
    unknown("indicator", p.found, p.near, p.by === "id" ? USE_ID : "Use an id or a name of the plan."),
  "unknown-region": (p) =>
    unknown("region", p.found, p.near, p.by === "id" ? USE_ID : "Use an id, a name or a code of the plan."),
  "unknown-breakdown": (p) => unknown("breakdown", p.found, p.near, USE_ID),
  "unknown-table": (p) => unknown("table", p.found, p.near, USE_ID),
  "unknown-check": (p) => unknown("check", p.found, p.near, "Use an id that the reconciliation lists."),
  "ambiguous-name": (p) => `${quote(p.found)} can be any of ${list(p.ids)}. Use the id that is meant.`,
  "duplicate-id": ({ id }) => `Id ${quote(id)} occurs twice. Rename or remove one.`,
  "duplicate-target": (p) =>
    `${quote(p.indicator)} of ${quote(p.region)}${key(p.period, p.scope)} has more than one target, in ${list(p.tables)}. Remove one, or say which table supersedes.`,
  "row-length": (p) =>
    `The row of ${quote(p.region)} has ${p.found} cells instead of ${p.expected}. Give one for each column.`,
  "overlapping-parts": (p) =>
    `In breakdown ${quote(p.breakdown)}, ${quote(p.first)} and ${quote(p.second)} overlap and would be counted twice. Keep one.`,
  "cyclic-reference": ({ what, cycle }) => `${what} runs in a circle: ${cycle.join(" → ")}. Remove one step.`,
  "conflicting-supersession": ({ table, others }) =>
    `Table ${quote(table)} is superseded by more than one: ${list(others)}. Keep one, or order them by supersedes.`,
  "outside-domain": (p) =>
    `${p.value}${p.unit} lies outside the indicator's domain, ${p.min ?? "−∞"} to ${p.max ?? "∞"}. Correct the figure or declare the domain.`,
  "unmatched-waiver": (p) =>
    `Waiver ${quote(p.waiver)} for check ${quote(p.check)} does not apply: ${waiverFaults[p.why]}.${near(p.near)}`,
  "no-target": (p) =>
    `${quote(p.indicator)} of ${quote(p.region)}${key(p.period, p.scope)} has no target. Ask for one that the plan sets.`,
  "several-targets": (p) =>
    `${quote(p.indicator)} of ${quote(p.region)} has more than one target: ${list(p.found)}. Give period and scope.`,
  "no-breakdown": (p) =>
    p.near.length > 0
      ? `${p.by === null ? "No complete breakdown has" : `Breakdown ${quote(p.by)} has no`} figures of ${quote(p.indicator)} of ${quote(p.region)}. Name one that has: ${list(p.near)}.`
      : `No breakdown splits ${quote(p.indicator)} of ${quote(p.region)}. Declare one, or ask for a total that is split.`,
  "several-breakdowns": (p) =>
    `${quote(p.indicator)} of ${quote(p.region)} is split more than once: ${list(p.breakdowns)}. Name one breakdown.`,
  "missing-part": (p) =>
    `${quote(p.indicator)} of ${quote(p.region)} in ${p.period} has no figure (${word(states, p.state)}), so the parts do not add up. Supply it.`,
  "not-additive": (p) =>
    `${quote(p.indicator)} does not combine over ${word(axes, p.axis)}. Use its own figure, or declare how it combines.`,
  "needs-weights": ({ indicator }) =>
    `${quote(indicator)} is a rate: its parts make a weighted mean. Name the weight indicator.`,
  "missing-weight": (p) => `${quote(p.part)} has no weight for the mean of ${quote(p.indicator)}. Supply it.`,
  "conflicting-observations": (p) =>
    `${quote(p.indicator)} of ${quote(p.region)} in ${quote(p.period)} was reported as ${list(p.values)}, and no date says which came later. Keep one, or date them.`,
  "mixed-bounds": (p) =>
    `The parts of ${quote(p.indicator)} have bounds that do not add up: ${list(p.bounds)}. Bring them to one kind.`,
  "unknown-period": (p) =>
    p.found === ""
      ? "No period is given. Write it above the table, as 2016-06, 2016年6月, 2016-Q2 or 2016."
      : `${quote(p.found)} is no period.${near(p.near)} Write it as 2016-06, 2016年6月, 2016-Q2 or 2016.`,
  "unclear-period": ({ periods }) =>
    `The sheet names more than one period: ${list(periods)}. Name the one that its figures are of.`,
  "ambiguous-number": (p) =>
    `${quote(p.found)} can be read in more than one way: ${list(p.readings)}. Write the one that is meant.`,
  "suspicious-magnitude": (p) =>
    `${p.found} is about ${p.times} times ${p.isSmaller ? "smaller" : "larger"} than ${sources[p.source]}, ${p.than}. Check its unit.`,
  "too-many-decimals": (p) =>
    p.decimals === 0
      ? `${p.found} is no whole number. Count again, or round it.`
      : `${p.found} has more decimals than the ${p.decimals} that are reported. Round it.`,
  "missing-value": (p) =>
    p.state === "absent"
      ? "A figure is missing. Report it."
      : `A figure is missing: the cell is ${word(states, p.state)}. Fill it in.`,
  "unexpected-value": (p) =>
    `${quote(p.found)} was not asked for: ${unasked[p.why]}. Clear it, or see whether it stands in the right cell.`,
  "duplicate-cell": (p) => `${p.found} was reported before, in ${p.first}. Keep one.`,
  "conflicting-duplicate": (p) =>
    `${p.found} contradicts ${p.other} in ${p.first}, which is about the same. Keep the right one.`,
  "total-mismatch": (p) =>
    `The total ${p.total}${p.unit} is not the sum of its parts, ${p.sum}${p.unit} (difference ${p.difference}${p.unit}), however they were rounded. Correct the total or a part.`,
  "subset-exceeds-total": (p) =>
    `What is some of a total, ${p.subset}${p.unit}, is more than all of it, ${p.total}${p.unit} (by ${p.excess}${p.unit}). Correct one of them.`,
  "cumulative-decrease": (p) =>
    `${p.found}${p.unit} since January is less than ${p.before} by ${p.period} already. Correct one of them, or report months one by one.`,
  "growth-contradicts-level": (p) =>
    `A growth of ${p.found}% contradicts the figures: from ${p.base} to ${p.level} is ${p.least === p.most ? p.least : `${p.least} to ${p.most}`}%. Correct one of the three.`,
  "target-not-met": (p) =>
    `${p.found} ${p.isOver ? "exceeds" : "falls short of"} the target of ${p.target}${p.by === "0" ? "" : ` by ${p.by}${p.unit}`}. For information: nothing needs mending.`,
  "no-figures": () => "There is no figure in it. See whether it is the file that was meant.",
  "formula-without-result": (p) =>
    `The formula ${quote(p.formula)} has no stored result. Open the file, let it calculate, and save it again.`,
  "spreadsheet-error": (p) => `The cell shows the error ${p.found}. Correct its formula or write the figure.`,
  "float-residue": (p) => `The file stores ${p.found}, which is shown and taken as ${p.value}.`,
  "other-template": (p) =>
    p.why === "plan"
      ? `The file is a template of the plan ${quote(p.found)}, not of ${quote(p.expected)}. Send the one that belongs to this plan, or check it against its own.`
      : `The file is a template of another version of the plan (${p.found}; this one is ${p.expected}): names, targets or what is asked may have changed since. Fill in a new one.`,
  "nothing-asked": (p) =>
    `The plan assigns nothing${p.regions.length > 0 ? ` to ${list(p.regions)}` : ""}, so that there is nothing to fill in. Name regions that it assigns figures to.`,
  "unreadable-file": (p) => `The file ${fileFaults[p.why]}.${p.detail === "" ? "" : ` (${p.detail})`}`,
  "too-many-issues": ({ shown, left }) =>
    `Only the first ${shown} issues are listed, and ${left} more are not. Correct these first.`,
  "nothing-to-draft": ({ why, numbers }) => draftFaults[why](numbers),
  "needs-conversion": ({ format }) =>
    `A ${format} file cannot be read as it is. Convert it first: soffice --headless${format === "pdf" ? " --infilter=writer_pdf_import" : ""} --convert-to docx FILE (LibreOffice), or save it as .docx in Word, and read what comes out${format === "pdf" ? " (tables of a PDF may come out wrong: compare them)" : ""}.`,
  "header-not-found": ({ expected }) =>
    `No header row was found. It has columns such as ${list(expected)}. Add the header.`,
  "unknown-header": (p) => unknown("column", p.found, p.near, "Rename it as in the template, or remove it."),
  "unknown-row": (p) => unknown("row", p.found, p.near, "Rename it as in the template, or remove it."),
  "unwritable-file": (p) => `${writeFaults[p.why]}.${p.detail === "" ? "" : ` (${p.detail})`}`,
  "file-exists": ({ path }) =>
    `${quote(path)} exists already and is not overwritten. Name another file, or move this one first.`,
  "unknown-command": (p) => unknown("command", p.found, p.near, "Run fenjie --help for the list."),
  "unexpected-argument": ({ found }) =>
    `${quote(found)} is one argument too many. Remove it; put quotes around what has spaces.`,
  "unknown-option": (p) => unknown("option", p.found, p.near, "Run fenjie --help for the list."),
  "missing-argument": ({ argument }) => `Argument ${quote(argument)} is missing. Add it.`,
  "invalid-option": (p) => `${p.option} cannot be ${quote(p.found)}. Expected: ${list(p.expected)}.`,
};
