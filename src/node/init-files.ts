import type { Language } from "../issue/language.ts";
import { csvText } from "../sheet/csv-text.ts";

const DESCRIPTOR = {
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "sample-plan",
  title: "示例市年度目标任务（虚构） · Annual targets of a sample city (invented)",
  fenjie: {
    id: "sample-plan",
    name: { zh: "示例市年度目标任务（虚构）", en: "Annual targets of a sample city (invented)" },
    territory: "city",
    period: "2026",
    dash: "not-assigned",
  },
};

const TABLES: Readonly<Record<string, readonly string[]>> = {
  "regions.csv": [
    "id,zh,en,kind,within,code,other_codes,aliases,former",
    "city,示例市,Sample City,city,,,,全市,",
    "jia,甲县,Jia County,county,city,,,,",
    "yi,乙县,Yi County,county,city,,,,",
    "bing,丙区,Bing District,county,city,,,,",
  ],
  "indicators.csv": [
    "id,zh,en,unit,kind,direction,decimals,aliases,definition_zh,definition_en",
    "investment,固定资产投资,Fixed asset investment,亿元,flow,more,1,,本年完成的固定资产投资。,Fixed asset investment completed in the year.",
    "newCompanies,新增规上企业,New companies above the size limit,家,flow,more,,新增规模以上企业,本年新达到规模的企业户数。,Companies that passed the size limit in the year.",
    "energyUse,能源消费总量,Energy use,万吨标准煤,flow,less,,能耗总量,本年消费的能源，折标准煤。,Energy used in the year as coal equivalent.",
    "companies,规上企业总数,Companies above the size limit,家,stock,more,,,年末规模以上企业户数。,Companies above the size limit at the end of the year.",
  ],
  "breakdowns.csv": [
    "id,zh,en,over,whole,part,minus,complete",
    "counties,各县（区）,Counties and districts,regions,city,jia,,true",
    "counties,,,,,yi,,",
    "counties,,,,,bing,,",
  ],
  "tables.csv": [
    "id,file,zh,en,clause,period,cumulative,scope,breakdown,issued,supersedes",
    "table1,tables/table-1.csv,年度目标任务分解表,Breakdown of the annual targets,附件,,,,counties,,",
  ],
  "tables/table-1.csv": [
    "地区,经济发展,,,绿色低碳",
    ",固定资产投资（亿元）,新增规上企业（家）,规上企业总数（家）,能源消费总量（万吨标准煤）",
    "甲县,50,12,140以上,120",
    "乙县,40,9,110以上,100",
    "丙区,35.5,10以上,150以上,80",
    "合计,125.5,31,400,300",
  ],
  "targets.csv": [
    "clause,indicator,region,period,scope,target,text",
    "一,investment,city,,,120亿元以上,完成固定资产投资120亿元以上",
    "一,newCompanies,city,,,30家以上,新增规上企业30家以上，总数达到400家以上",
    "一,companies,city,,,400家以上,新增规上企业30家以上，总数达到400家以上",
    "二,energyUse,city,,,300万吨标准煤以内,能源消费总量控制在300万吨标准煤以内",
  ],
};

const README: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    "# 示例计划（虚构）",
    "",
    "地名、数字均为虚构，仅供起步。请逐个文件替换为自己的内容：",
    "",
    "1. `datapackage.json`：`fenjie` 一节写计划的编号、名称、时期，`territory` 是被分解的地区。",
    "2. `regions.csv`：全市，以及承担任务的各地区或部门。",
    "3. `indicators.csv`：指标。`kind` 为 `flow`（时期数）、`stock`（时点数）或 `rate`（相对数）；`direction` 为 `more`（越多越好）、`less`（越少越好）或 `none`。",
    "4. `breakdowns.csv`：总数分解到哪些地区，每个地区一行。",
    "5. `tables.csv` 与 `tables/`：正式表格，照原样录入，“合计”行也照录。未下达写“—”，不写0，也不留空。",
    "6. `targets.csv`：正文语句中的目标，每个数字一行。",
    "",
    "另有 `rules.csv`（对各地的要求）、`waivers.csv`（认可的差错）、`units.csv`（自定单位），需要时再建。",
    "",
    "核对：`npx fenjie check <本文件夹>`。生成类型化常量：`npx fenjie generate <本文件夹>`。",
    "",
  ],
  en: [
    "# A sample plan (invented)",
    "",
    "Places and figures are invented; they are there to start from. Replace them file by file:",
    "",
    "1. `datapackage.json`: under `fenjie` the plan's id, name and period; `territory` is the region whose totals are split.",
    "2. `regions.csv`: the whole, and the regions or departments that answer for a part.",
    "3. `indicators.csv`: what is measured. `kind` is `flow` (over a period), `stock` (at its end) or `rate`; `direction` is `more`, `less` or `none`.",
    "4. `breakdowns.csv`: the regions that a total is split into, a row each.",
    "5. `tables.csv` and `tables/`: the official tables as printed, the 合计 row included. Not assigned is —, never 0 and never empty.",
    "6. `targets.csv`: targets that stand in sentences, a row per figure.",
    "",
    "There can also be `rules.csv` (demands on every part), `waivers.csv` (failures that are accepted) and `units.csv` (units of your own).",
    "",
    "To check it: `npx fenjie check <this folder>`. To make typed constants: `npx fenjie generate <this folder>`.",
    "",
  ],
};

/** The files of a plan to start from, by their path in its folder. */
export function startingFiles(lang: Language): Readonly<Record<string, string>> {
  const resources = Object.keys(TABLES).map((path) => ({
    name: path.replace(/^.*\//, "").replace(/\.csv$/, ""),
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
  }));
  const tables = Object.entries(TABLES).map(([path, lines]) => [path, csvText(lines)]);
  return {
    "README.md": README[lang].join("\n"),
    "datapackage.json": `${JSON.stringify({ ...DESCRIPTOR, resources }, null, 2)}\n`,
    ...Object.fromEntries(tables),
  };
}
