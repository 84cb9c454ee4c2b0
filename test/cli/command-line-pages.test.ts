import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS, type CommandName, operandWords } from "../../src/cli/commands.ts";
import { en } from "../../src/cli/messages/en.ts";
import { zh } from "../../src/cli/messages/zh.ts";
import { COMMON, OPTIONS, type OptionName } from "../../src/cli/options.ts";
import { usageOf } from "../../src/cli/read-arguments.ts";
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

const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

interface OptionRow {
  readonly options: readonly string[];
  readonly commands: readonly string[];
  readonly text: string;
}

/** The words in code of a text, options without their short forms. */
function wordsIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word!).filter((word) => !/^-\w$/.test(word));
}

/** The table of options: which, of which commands, and what is said of them. */
function optionRows(page: string): readonly OptionRow[] {
  const [, table = ""] = /\n\| (?:option|选项) \|.*\n.*\n((?:\|.*\n)+)/.exec(page) ?? [];
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const [, names = "", of = "", text = ""] = line.split(/(?<!\\)\|/);
      const named = wordsIn(of);
      const isAll = /^ (all|全部|除)/.test(of);
      return {
        options: wordsIn(names.replaceAll("\\|", "|")),
        commands: COMMAND_NAMES.filter((name) => named.includes(name) !== isAll),
        text,
      };
    });
}

function nameOf(usage: string): OptionName {
  return usage.replace(/^--/, "").split(" ")[0] as OptionName;
}

describe.each(["command-line.md", "command-line.zh.md"])("docs/%s", (page) => {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");

  const rows = optionRows(text);

  it("names every command, option and format", () => {
    for (const [name, { formats }] of Object.entries(COMMANDS)) {
      expect(text).toContain(`fenjie ${[name, ...operandWords(name as CommandName)].join(" ")}`);
      for (const format of formats) expect(text).toContain(`\`${format}\``);
    }
    for (const option of Object.keys(OPTIONS)) expect(text).toContain(`--${option}`);
  });

  it("says of every option which commands take it, and with which word for its value", () => {
    const options = Object.keys(OPTIONS) as OptionName[];
    const taken = (option: OptionName): readonly string[] =>
      COMMAND_NAMES.filter((name) => [...COMMANDS[name].options, ...COMMON].includes(option));
    expect(Object.fromEntries(rows.map(({ options: names, commands }) => [names.join(), commands]))).toEqual(
      Object.fromEntries(rows.map(({ options: names }) => [names.join(), taken(nameOf(names[0]!))])),
    );
    const listed = rows.flatMap((row) => row.options);
    expect([...listed].sort()).toEqual(
      options.map((option) => (option === "format" ? "--format FORMAT" : usageOf(option))).sort(),
    );
  });

  it("says of every command which formats it has", () => {
    const { text: cell } = rows.find(({ options }) => options[0] === "--format FORMAT")!;
    const [common = "", ...more] = cell.split(/[;；]/);
    for (const name of COMMAND_NAMES) {
      const own = more.filter((clause) => clause.includes(`\`${name}\``)).join();
      const said = new Set(wordsIn(`${common}${own}`).filter((word) => word !== name));
      expect([name, ...[...said].sort()]).toEqual([name, ...[...COMMANDS[name].formats].sort()]);
    }
  });

  it("says of every command what its help says", async () => {
    const lang = page.includes(".zh.") ? "zh" : "en";
    const { stdout } = await fenjie(["--help", "--lang", lang]);
    for (const name of COMMAND_NAMES) {
      const summary = (lang === "zh" ? zh : en).help.summaries[name];
      expect(stdout).toContain(summary);
      expect(text.slice(0, text.indexOf("\n## "))).toContain(summary);
    }
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
