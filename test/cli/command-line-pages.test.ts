import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { OPTIONS } from "../../src/cli/options.ts";
import { showCsv } from "../../src/cli/show-csv.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";

describe.each(["command-line.md", "command-line.zh.md"])("docs/%s", (page) => {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");

  it("names every command, option and format", () => {
    for (const [name, { operand, formats }] of Object.entries(COMMANDS)) {
      expect(text).toContain(`fenjie ${name} ${operand}`);
      for (const format of formats) expect(text).toContain(`\`${format}\``);
    }
    for (const option of Object.keys(OPTIONS)) expect(text).toContain(`--${option}`);
  });

  it("names every column of the CSV, in its order", () => {
    const section = text.slice(text.lastIndexOf("\n## "));
    const named = [...section.matchAll(/`([a-z_]+)`/g)]
      .map(([, name]) => name)
      .filter((name) => name !== "show");
    expect(named).toEqual(showCsv(jiaxing2016, "zh").slice(1).split("\r\n")[0]!.split(","));
  });
});
