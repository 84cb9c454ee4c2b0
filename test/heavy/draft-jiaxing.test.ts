import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { normalizeName } from "../../src/plan/names.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { reconcile } from "../../src/reconcile/reconcile.ts";
import { formatTarget } from "../../src/target/format-target.ts";
import { parseTarget } from "../../src/target/parse-target.ts";
import { isEmpty } from "../../src/target/target-expression.ts";
import { drafted, rowsOf } from "../draft/draft-folder.ts";

const SOURCE = new URL("../../../shared/source/jiaxing-2016.txt", import.meta.url);
const seed = (file: string): readonly (readonly string[])[] =>
  rowsOf(readFileSync(new URL(`../../seeds/jiaxing-2016/${file}`, import.meta.url), "utf8"));
const made = () => drafted(readFileSync(SOURCE), "jiaxing-2016.txt");

/** Rows of a table by their first cell; those above the first region are its header. */
function body(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const first = rows.findIndex(([name]) => name === "南湖区");
  return new Map(rows.slice(first).map(([name, ...cells]) => [name!, cells]));
}

/** The lowest heading of every column. */
function headings(rows: readonly (readonly string[])[]): readonly string[] {
  const header = rows.slice(
    0,
    rows.findIndex(([name]) => name === "南湖区"),
  );
  return rows[0]!.slice(1).map(
    (_, column) =>
      header
        .map((row) => row[column + 1]!)
        .filter(Boolean)
        .at(-1)!,
  );
}

describe("a draft of the document of Jiaxing, with no hint", () => {
  it("has every heading and all 234 cells of the committed tables", async () => {
    const { made: draft } = await made();
    let cells = 0;
    for (const table of ["tables/table-1.csv", "tables/table-2.csv", "tables/table-3.csv"]) {
      const [committed, drafted] = [seed(table), rowsOf(draft.files[table]!)];
      expect(headings(drafted)).toEqual(headings(committed));
      expect(body(drafted)).toEqual(body(committed));
      for (const row of body(drafted).values()) cells += row.length;
    }
    expect(cells).toBe(234);
    expect(draft.report.summary.cells).toBe(234);
  });

  it("has the targets of the body: what differs from the committed ones is listed", async () => {
    const { made: draft } = await made();
    const rows = (all: readonly (readonly string[])[]): readonly string[] =>
      all.slice(1).map(([clause, indicator, , , scope, target]) => {
        const read = parseTarget(target!);
        if (isEmpty(read)) return [clause, scope, read.status].filter(Boolean).join(" ");
        const { change, ...figure } = read;
        // 增长30%以内 of 利率增长 is 30%以内 of 利率上浮幅度: what an indicator's name says, its figure need not say again.
        const isNamed = change === "up" && /增长$/.test(indicator!);
        const words = formatTarget({ ...figure, ...(change && !isNamed && { change }) }, { lang: "zh" });
        return [clause, scope, words].filter(Boolean).join(" ");
      });
    const [committed, drafted] = [rows(seed("targets.csv")), rows(rowsOf(draft.files["targets.csv"]!))];
    expect(drafted.length).toBeGreaterThanOrEqual(35);
    const differs = {
      missing: committed.filter((row) => !drafted.includes(row)),
      other: drafted.filter((row) => !committed.includes(row)),
    };
    console.log("targets of the body that differ:", differs);
    expect(differs).toEqual({ missing: [], other: [] });
  });

  it("links the 14 totals that have a column, and nothing else", async () => {
    const { made: draft, plan } = await made();
    const columns = new Set(
      Object.values(jiaxing2016.tables).flatMap(({ name, columns: ids }) => (name ? ids : [])),
    );
    const wanted = Object.values(jiaxing2016.tables)
      .filter(({ name }) => name === undefined)
      .flatMap((table) => table.columns)
      .filter((id) => columns.has(id))
      .map((id) => normalizeName(jiaxing2016.indicators[id as keyof typeof jiaxing2016.indicators]!.name.zh));
    expect(wanted).toHaveLength(14);
    expect(draft.report.links.map(({ indicator }) => normalizeName(indicator)).sort()).toEqual(
      [...wanted].sort(),
    );
    const reasons = draft.report.links.map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason === "same-name")).toHaveLength(7);
    const covers = reconcile(plan).checks.filter(({ question }) => question === "covers");
    expect(covers).toHaveLength(14);
    expect(covers.filter(({ verdict }) => verdict === "fails").map(({ indicator }) => indicator)).toEqual([
      "两创中心",
    ]);
  });

  it("says in the package itself which links are judged", async () => {
    const { made: draft, plan } = await made();
    for (const { indicator, reason } of draft.report.links) {
      const says = plan.indicators[indicator]?.definition?.zh.includes("待核对") ?? false;
      expect([indicator, says]).toEqual([indicator, reason !== "same-name"]);
    }
  });

  it("suggests what only a person can say", async () => {
    const { made: draft } = await made();
    const said = draft.report.suggestions.map(({ reason, indicators, sum }) => [
      reason,
      indicators,
      sum?.sum,
    ]);
    expect(said).toContainEqual(["adds-to", ["新增高新技术企业"], "123"]);
    expect(said).toContainEqual(["together", ["两创中心", "新经济园"], "60"]);
    expect(said).toContainEqual(["components", ["分布式光伏应用", "农光、渔光互补应用"], "300"]);
    expect(said.filter(([reason]) => reason === "each-part")).toEqual([
      ["each-part", ["兼并重组企业"], undefined],
      ["each-part", [], undefined],
      ["each-part", ["新增外贸综合服务公司"], undefined],
    ]);
  });

  it("says of every number of the text where it went", async () => {
    const { made: draft } = await made();
    const { taken, left } = draft.report;
    const told = [...taken, ...left].map(({ printed }) => printed).join(" ");
    for (const number of ["1000", "90", "80", "500", "555", "24", "630", "385", "2016", "〔2016〕5", "38000"])
      expect(told).toContain(number);
    for (const { reason } of left) expect(reason).not.toBe("table-not-understood");
  });
});
