import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Issue } from "../../src/issue/issue.ts";
import type { Breakdown, Plan } from "../../src/plan/plan.ts";
import { jiaxing2016 } from "../../src/plans/jiaxing-2016.ts";
import type { IssueSubject, SubmittedFigure } from "../../src/submission/submission.ts";

/** The folder of the invented submissions. */
export const folder: string = fileURLToPath(new URL("../fixtures/submissions/", import.meta.url));

/** The submissions, by name. */
export const files: readonly string[] = readdirSync(folder)
  .filter((name) => name.startsWith("invented-2016-") && !name.endsWith(".expected.json"))
  .sort();

/** What a file's `.expected.json` says. */
export interface Expected {
  /** Whether it is held against the bundled plan with `invented-additions.json` laid over it. */
  readonly withAdditions?: true;
  readonly ok: boolean;
  readonly issues: readonly Told[];
  /** `nanhu domesticCapital 2016-06 17亿元 @D4` */
  readonly observations: readonly string[];
}

/** An issue without its words and parameters. */
export interface Told extends Partial<Omit<IssueSubject, "expected">> {
  readonly severity: string;
  readonly code: string;
  readonly sheet?: string;
  /** The cell's address; of data, the number of the row. */
  readonly at?: string | number;
}

export function read(name: string): Buffer {
  return readFileSync(`${folder}${name}`);
}

export function expected(name: string): Expected {
  return JSON.parse(readFileSync(`${folder}${name}.expected.json`, "utf8")) as Expected;
}

/** The plan that a file is held against. */
export function planOf({ withAdditions }: Expected): Plan {
  const plan: Plan = jiaxing2016;
  if (!withAdditions) return plan;
  const { aliases, breakdowns } = JSON.parse(
    readFileSync(`${folder}invented-additions.json`, "utf8"),
  ) as Additions;
  const regions = Object.entries(plan.regions).map(([id, region]) => [
    id,
    { ...region, aliases: [...(region.aliases ?? []), ...(aliases[id] ?? [])] },
  ]);
  return { ...plan, regions: Object.fromEntries(regions), breakdowns: { ...plan.breakdowns, ...breakdowns } };
}

interface Additions {
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly breakdowns: Readonly<Record<string, Breakdown>>;
}

/** An issue as an expectation writes it. */
export function asTold({
  severity,
  code,
  location,
  region,
  indicator,
  period,
  found,
  suggestion,
}: Issue & IssueSubject): Told {
  return {
    severity,
    code,
    ...defined("sheet", location?.sheet),
    ...defined("at", location?.cell ?? location?.row),
    ...defined("region", region),
    ...defined("indicator", indicator),
    ...defined("period", period),
    ...defined("found", found ?? undefined),
    ...defined("suggestion", suggestion),
  };
}

function defined<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

/** A figure as an expectation writes it. */
export function asLine({ region, indicator, period, value, unit, location }: SubmittedFigure): string {
  return `${region} ${indicator} ${period} ${value}${unit} @${location?.cell ?? location?.row}`;
}
