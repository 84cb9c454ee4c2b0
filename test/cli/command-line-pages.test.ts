import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS, type CommandName, operandWords } from "../../src/cli/commands.ts";
import { OPTIONS } from "../../src/cli/options.ts";
import { showCsv } from "../../src/cli/show-csv.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { fenjie } from "./fake-io.ts";

let folder = "";
const fields = new Set<string>();

/** The names of the fields that each command prints: its own, and those of the first things in its lists. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fenjie-pages-"));
  const document = join(folder, "plan.md");
  writeFileSync(document, "云岭市2027年目标\n完成投资120亿元以上。\n");
  const submitted = join(folder, "june.csv");
  writeFileSync(submitted, "地区,引进内资\n南湖区,3O\n海宁市,4\n");
  const check = "covers:twinCentres@jiaxing:2016:assessment";
  for (const words of [
    ["check", "jiaxing-2016", "--explain", check],
    ["check", "jiaxing-2016"],
    ["show", "jiaxing-2016"],
    ["tables", "jiaxing-2016"],
    ["init", join(folder, "made")],
    ["generate", join(folder, "made")],
    ["draft", document, "-o", join(folder, "draft")],
    ["parse", "--sentence", "二、力争引进世界500强企业5家左右"],
    ["parse", "3 5"],
    ["parse", "—"],
    ["validate", "jiaxing-2016", submitted],
    ["show", "no-such-plan"],
  ]) {
    const { stdout } = await fenjie([...words, "--format", "json"]);
    const answer = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(answer)) {
      fields.add(name);
      // The plan's own parts are as the plan has them, and issues are documented on a page of their own.
      if (["checks", "targets", "ignored", "tables", "observations"].includes(name)) {
        for (const one of value as readonly object[]) for (const field of Object.keys(one)) fields.add(field);
      }
    }
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["command-line.md", "command-line.zh.md"])("docs/%s", (page) => {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");

  it("names every command, option and format", () => {
    for (const [name, { formats }] of Object.entries(COMMANDS)) {
      expect(text).toContain(`fenjie ${[name, ...operandWords(name as CommandName)].join(" ")}`);
      for (const format of formats) expect(text).toContain(`\`${format}\``);
    }
    for (const option of Object.keys(OPTIONS)) expect(text).toContain(`--${option}`);
  });

  it("names every field of the JSON, and every type of it", () => {
    expect(fields.size).toBeGreaterThan(50);
    expect([...fields].filter((field) => !text.includes(`\`${field}\``))).toEqual([]);
    const types = readFileSync(new URL("../../src/cli/index.ts", import.meta.url), "utf8").match(
      /\w+Json\b/g,
    );
    const parts = [
      "IssueJson",
      "ParsedTargetJson",
      "BreakdownJson",
      "IndicatorJson",
      "RegionJson",
      "TargetJson",
    ];
    expect(types!.filter((type) => !parts.includes(type) && !text.includes(`\`${type}\``))).toEqual([]);
  });

  it("names every column of the CSV, in its order", () => {
    const section = text.slice(text.lastIndexOf("\n## "));
    const named = [...section.matchAll(/`([a-z_]+)`/g)]
      .map(([, name]) => name)
      .filter((name) => name !== "show");
    expect(named).toEqual(showCsv(jiaxing2016, "zh").slice(1).split("\r\n")[0]!.split(","));
  });
});
