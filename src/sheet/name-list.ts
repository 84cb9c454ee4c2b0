import type { Location } from "../issue/issue.ts";
import { indicatorNames, lookUp, type NameIndex, regionNames } from "../plan/names.ts";
import type { Indicators, Plan } from "../plan/plan.ts";
import { type Findings, report } from "./findings.ts";
import type { Path } from "./places.ts";

/** What can be named where a file expects a region, or an indicator. */
export interface NameList {
  readonly what: "region" | "indicator";
  readonly index: NameIndex;
  /** What is offered where a name is unknown: names first, then ids. */
  readonly offered: readonly string[];
  /** Their file could not be read: whether a name is unknown, nobody can say. */
  readonly isLost?: boolean;
}

/** Things of a plan in the making: any of them may still lack its name. */
type Named = Readonly<Record<string, { readonly name?: { readonly zh?: string } }>>;

export function listRegions(regions: Named): NameList {
  const index = regionNames({ regions: withNames(regions) as Plan["regions"] });
  return { what: "region", index, offered: offeredOf(regions) };
}

export function listIndicators(indicators: Named): NameList {
  const index = indicatorNames({ indicators: withNames(indicators) as unknown as Indicators });
  return { what: "indicator", index, offered: offeredOf(indicators) };
}

function withNames(things: Named): Named {
  return Object.fromEntries(
    Object.entries(things).map(([id, thing]) => [id, { ...thing, name: thing.name ?? {} }]),
  );
}

function offeredOf(things: Named): readonly string[] {
  const names = Object.values(things).map((thing) => thing.name?.zh ?? "");
  return [...new Set([...names, ...Object.keys(things)])].filter((name) => name !== "");
}

/** The id that a text names. A text that names none or several is reported, and stays as it is. */
export function resolveName(
  text: string,
  list: NameList,
  findings: Findings,
  location: Location,
  path: Path = [],
): string {
  const found = lookUp(list.index, text);
  if ("id" in found) return found.id;
  if (list.isLost) {
    findings.told.add(JSON.stringify(path));
    return text;
  }
  if (found.ids.length > 0)
    report(findings, "ambiguous-name", { found: text, ids: found.ids }, location, path);
  else {
    const code = list.what === "region" ? "unknown-region" : "unknown-indicator";
    report(findings, code, { found: text, near: findings.near(text, list.offered) }, location, path);
  }
  return text;
}
