import { parse as parseCsv } from "csv-parse/sync";
import { type DefaultTreeAdapterTypes, parse as parseHtml } from "parse5";
import { describe, expect, it } from "vitest";
import { styleFor } from "../../src/cli/settings.ts";
import { toJson } from "../../src/cli/to-json.ts";
import { validateJson } from "../../src/cli/validate-json.ts";
import { validateReport } from "../../src/cli/validate-report.ts";
import { issuesCsv, issuesHtml, issuesMarkdown } from "../../src/cli/validate-rows.ts";
import { plan } from "../submission/sheets.ts";
import { HOSTILE, submissionOf } from "./hostile.ts";

const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const withoutLines = (text: string): string => text.replaceAll("\r\n", "").replaceAll("\n", "");

describe.each(HOSTILE)("%j, wherever a sender can write it,", (text) => {
  const submission = submissionOf(text);
  const { issues } = submission;

  it("is told of", () => {
    expect(issues.length).toBeGreaterThan(1);
  });

  it("is no formula in CSV, and no more cells than its own", () => {
    const csv = issuesCsv(issues, "zh");
    const rows: readonly (readonly string[])[] = parseCsv(csv, { bom: true });
    expect(rows.length).toBe(issues.length + 1);
    for (const row of rows) {
      expect(row).toHaveLength(rows[0]!.length);
      for (const cell of row)
        if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
    }
    expect(withoutLines(csv.slice(1))).not.toMatch(STEERING);
  });

  it("is text in Markdown, in its own cell", () => {
    const markdown = issuesMarkdown("x", issues, "zh");
    const lines = markdown.trimEnd().split("\n").slice(2);
    expect(lines).toHaveLength(issues.length + 2);
    for (const line of lines) expect(line.replace(/\\[\\|]/g, "").split("|")).toHaveLength(8 + 2);
    expect(markdown.replaceAll("<br>", "")).not.toMatch(/<|(?<!\\)[`[\]]/);
    expect(withoutLines(markdown)).not.toMatch(STEERING);
  });

  it("is text in a page", () => {
    const page = issuesHtml("x", issues, "zh");
    const tags: string[] = [];
    const attributes: string[] = [];
    const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
      if (!("tagName" in node)) return;
      tags.push(node.tagName);
      attributes.push(...node.attrs.map(({ name }) => name));
      for (const child of node.childNodes) visit(child);
    };
    for (const node of parseHtml(page).childNodes) visit(node);
    const count = (tag: string): number => tags.filter((one) => one === tag).length;
    expect([count("tr"), count("th"), count("td")]).toEqual([issues.length + 1, 8, 8 * issues.length]);
    const known = [
      "html",
      "head",
      "meta",
      "title",
      "style",
      "body",
      "h1",
      "table",
      "tbody",
      "tr",
      "th",
      "td",
    ];
    expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
    expect(attributes.sort()).toEqual(["charset", "lang"]);
    expect(withoutLines(page)).not.toMatch(STEERING);
  });

  it("steers no terminal, as a report or as JSON", () => {
    const style = styleFor(null, "zh", {});
    const report = validateReport(plan, submission, { checks: [], undated: 0 }, style);
    expect(withoutLines(report)).not.toMatch(STEERING);
    const json = toJson(validateJson(plan, submission, []));
    expect(withoutLines(json)).not.toMatch(STEERING);
    // Nothing is lost by it.
    expect(JSON.parse(json).issues[0].location.file).toBe(text);
  });
});
