import type {
  DraftBreakdown,
  DraftIndicator,
  DraftRegion,
  DraftTable,
  DraftTarget,
} from "../assemble/work.ts";
import type { DocumentContext } from "../read/context.ts";
import { csvOf } from "./csv.ts";

/** Everything that a data package is made of. */
export interface DraftPackage {
  readonly id: string;
  readonly title: string;
  readonly territory: string;
  readonly period: string;
  readonly context: DocumentContext;
  readonly regions: readonly DraftRegion[];
  readonly indicators: readonly DraftIndicator[];
  readonly breakdowns: readonly DraftBreakdown[];
  readonly tables: readonly DraftTable[];
  readonly targets: readonly DraftTarget[];
  /** Units that the document uses and nobody knows. */
  readonly units: readonly string[];
}

/** The files of a data package, by their path in its folder. */
export function packageFiles(draft: DraftPackage): Readonly<Record<string, string>> {
  const tables = sheets(draft);
  const resources = Object.keys(tables).map((path) => ({
    name: path.replace(/^.*\//, "").replace(/\.csv$/, ""),
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
  }));
  const descriptor = { ...descriptorOf(draft), resources };
  return {
    "datapackage.json": `${JSON.stringify(descriptor, null, 2)}\n`,
    ...Object.fromEntries(Object.entries(tables).map(([path, rows]) => [path, csvOf(rows)])),
  };
}

function descriptorOf({ id, title, territory, period, context }: DraftPackage): object {
  const { number, issuer, issued } = context;
  const source = {
    title,
    ...(number && { number: number.value }),
    ...(issuer && { issuer: issuer.value }),
    ...(issued && { issued: issued.value }),
  };
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: id,
    title,
    sources: [source],
    fenjie: { id, name: { zh: title }, territory, period, dash: "not-assigned" },
  };
}

type Rows = readonly (readonly string[])[];

function sheets(draft: DraftPackage): Readonly<Record<string, Rows>> {
  const { territory, regions, indicators, breakdowns, tables, targets, units } = draft;
  return {
    "regions.csv": [
      ["id", "zh", "en", "kind", "within", "code", "other_codes", "aliases", "former"],
      ...regions.map(({ id, kind, aliases }) => {
        const within = id === territory ? "" : territory;
        return [id, id, "", kind, within, "", "", aliases.join(";"), ""];
      }),
    ],
    "indicators.csv": [
      [
        ...[
          "id",
          "zh",
          "en",
          "unit",
          "kind",
          "direction",
          "decimals",
          "aliases",
          "definition_zh",
          "definition_en",
        ],
        ...["lead", "with"],
      ],
      ...indicators.map((one) => [
        ...[
          one.id,
          one.name,
          "",
          one.unit,
          one.kind,
          one.direction,
          "",
          one.aliases.join(";"),
          one.definition,
          "",
        ],
        ...[one.lead.join(";"), one.with.join(";")],
      ]),
    ],
    ...(units.length > 0 && {
      "units.csv": [["unit", "dimension", "factor"], ...units.map((unit) => [unit, "", ""])],
    }),
    "breakdowns.csv": [
      ["id", "zh", "en", "over", "whole", "part", "minus", "complete"],
      ...breakdowns.flatMap(({ id, parts }) =>
        parts.map((part, index) => [
          id,
          index === 0 ? "附表各单位" : "",
          "",
          "regions",
          territory,
          part,
          "",
          index === 0 ? "true" : "",
        ]),
      ),
    ],
    "tables.csv": [
      [
        "id",
        "file",
        "zh",
        "en",
        "clause",
        "period",
        "cumulative",
        "scope",
        "breakdown",
        "issued",
        "supersedes",
      ],
      ...tables.map(({ id, name, period, breakdown }) => [
        ...[id, fileOf(id), name, "", "", period, "", "", breakdown ?? "", "", ""],
      ]),
    ],
    ...Object.fromEntries(tables.map(({ id, rows }) => [fileOf(id), rows])),
    "targets.csv": [
      ["clause", "indicator", "region", "period", "scope", "target", "text"],
      ...targets.map((one) => [
        ...[one.clause, one.indicator, one.region, one.period, one.scope, one.target, one.text],
      ]),
    ],
  };
}

/** `tables/table-1.csv`; of one period of several `tables/table-1-2028.csv` */
function fileOf(table: string): string {
  return `tables/${table.replace(/^table/, "table-")}.csv`;
}
