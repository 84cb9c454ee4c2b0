import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { en } from "../../src/issue/messages/en.ts";

it.each(["docs/issues.md", "docs/issues.zh.md"])(
  "%s has one full row for every code, and none for others",
  (page) => {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
    const rows = text.split("\n").filter((line) => line.startsWith("| `"));
    const cells = rows.map((row) => row.slice(2, -2).split(" | "));
    expect(cells.map((row) => row[0]!.replaceAll("`", "")).sort()).toEqual(Object.keys(en).sort());
    for (const row of cells) {
      expect(row).toHaveLength(5);
      expect(["error", "warning", "info"]).toContain(row[1]);
      for (const cell of row) expect(cell.trim()).not.toBe("");
    }
  },
);

it("both pages give the same severities", () => {
  const severities = (page: string): readonly string[] =>
    readFileSync(new URL(`../../${page}`, import.meta.url), "utf8").match(/^\| `[a-z-]+` \| \w+/gm) ?? [];
  expect(severities("docs/issues.zh.md")).toEqual(severities("docs/issues.md"));
});

it("the changelog names every code", () => {
  const text = readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8");
  expect(Object.keys(en).filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
});
