import { issue, type Location } from "../issue/issue.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import type { ReadFigure, Reported } from "./cells/read-figure.ts";
import { type Demand, dueFigures, missingSubjects, unexpectedValue } from "./due.ts";
import type { Entry } from "./entry.ts";
import type { Told } from "./submission-of.ts";

/** Judges every cell by itself, and what is missing: the figures that were read, and what is told of them. */
export function judgeCells(
  entries: readonly Entry[],
  demand: Demand,
  index: PlanIndex,
  readOf: (entry: Entry) => ReadFigure,
): { readonly reported: readonly Reported[]; readonly told: readonly Told[] } {
  const { assignmentOf, isDue, isAskedPeriod } = dueFigures(index);
  const isAsked = ({ region }: Entry): boolean => demand.regions?.has(region) ?? true;
  const reported: Reported[] = [];
  const told: Told[] = [];
  for (const entry of entries) {
    const { location, path } = entry;
    const cell = readOf(entry);
    for (const one of cell.issues) told.push({ issue: one, subject: entry });
    if (entry.isUndated) continue;
    if (cell.reported) {
      reported.push(cell.reported);
      for (const one of unexpectedValue(entry, demand, assignmentOf(entry), isAskedPeriod))
        told.push({ issue: one, subject: entry });
    } else if (cell.state && cell.state !== "not-applicable" && isAsked(entry) && isDue(entry)) {
      told.push({
        issue: issue("missing-value", { state: cell.state }, { location, path }),
        subject: entry,
      });
    }
  }
  const sheetOf = sheetsByRegion(entries);
  for (const subject of missingSubjects(entries, demand, index, isDue))
    told.push({ issue: issue("missing-value", { state: "absent" }, sheetOf(subject.region)), subject });
  return { reported, told };
}

/** The sheet that speaks of a region, for what is missing from it; of a region that none does, the first. */
function sheetsByRegion(
  entries: readonly Entry[],
): (region: string) => { readonly location?: Pick<Location, "file" | "sheet"> } {
  const sheets = new Map<string, Pick<Location, "file" | "sheet">>();
  for (const { region, location } of entries) {
    if (sheets.has(region)) continue;
    const { file = "", sheet } = location;
    sheets.set(region, { file, ...(sheet !== undefined && { sheet }) });
  }
  const [first] = sheets.values();
  return (region) => {
    const location = sheets.get(region) ?? first;
    return location ? { location } : {};
  };
}
