import { describe, expect, it } from "vitest";
import { showCsv } from "../../src/cli/show-csv.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import { parseCsv } from "../../src/sheet/parse-csv.ts";

describe("showCsv", () => {
  const text = showCsv(jiaxing2016, "zh");
  const read = parseCsv(text.slice(1), "show.csv");
  const rows = read.ok ? read.value.rows.filter((row) => row.length > 1) : [];

  it("begins with the mark that Excel needs, and ends every line as RFC 4180 says", () => {
    expect(text.startsWith("\ufeffindicator,indicator_name,region,")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("has one line for each target: 26 columns of nine, and the body's", () => {
    const places = rows.slice(1).map((row) => row[2]);
    expect(places.filter((place) => place !== "jiaxing")).toHaveLength(26 * 9);
    expect(places.filter((place) => place === "jiaxing").length).toBeGreaterThan(30);
  });

  it("prints the figure, its bound, and what is striven for beyond it", () => {
    const [header = []] = rows;
    const at = (indicator: string, region: string): Record<string, string> => {
      const row = rows.find((one) => one[0] === indicator && one[2] === region)!;
      return Object.fromEntries(
        header.map((name, index) => [name, row[index]!]).filter(([, cell]) => cell !== ""),
      );
    };
    expect(at("newPhotovoltaicCapacity", "jiaxing")).toEqual({
      indicator: "newPhotovoltaicCapacity",
      indicator_name: "新增光伏发电装机容量",
      region: "jiaxing",
      region_name: "嘉兴市",
      period: "2016",
      printed: "确保200兆瓦、力争300兆瓦",
      bound: "exact",
      value: "200",
      unit: "兆瓦",
      commitment: "ensure",
      stretch_bound: "exact",
      stretch_value: "300",
      stretch_unit: "兆瓦",
      table: "二（一）3",
      clause: "二（一）3",
    });
    expect(at("twinCentres", "port")).toMatchObject({ printed: "—", status: "not-assigned" });
    expect(at("twinCentres", "port")).not.toHaveProperty("value");
    expect(at("industrialInvestment", "jiaxing")).toMatchObject({
      scope: "省级以上开发区",
      commitment: "strive",
    });
  });

  it("prints which way a figure says that something changes, and on which side of it an 约 lies", () => {
    const [cell] = Object.values(jiaxing2016.tables);
    const [region = ""] = Object.keys(cell!.rows);
    const plan = {
      ...jiaxing2016,
      tables: { one: { ...cell!, columns: ["domesticCapital"], rows: { [region]: ["下降4%以上"] } } },
      indicators: {
        ...jiaxing2016.indicators,
        domesticCapital: { ...jiaxing2016.indicators.domesticCapital, unit: "%", kind: "rate" as const },
      },
    };
    const changed = parseCsv(showCsv(plan as never, "zh").slice(1), "show.csv");
    const [header = [], row = []] = changed.ok ? changed.value.rows : [];
    expect(row[header.indexOf("change")]).toBe("down");
    expect(header.indexOf("side")).toBeGreaterThan(0);
  });
});
