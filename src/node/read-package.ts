import { join } from "node:path";
import type { Issue, IssueCode, Location } from "../issue/issue.ts";
import { listIndicators, listRegions, resolveName } from "../sheet/name-list.ts";
import type { Path } from "../sheet/places.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { Draft } from "./fields.ts";
import { readBreakdowns } from "./read-breakdowns.ts";
import { readRules, readUnits, readWaivers } from "./read-demands.ts";
import { readDescriptor } from "./read-descriptor.ts";
import { readIndicators } from "./read-indicators.ts";
import { readRegions } from "./read-regions.ts";
import { type PackageFile, type PackageSheets, readSheets } from "./read-sheets.ts";
import { readTargets } from "./read-targets.ts";
import { readWideTable } from "./read-wide-table.ts";
import { unitsOf } from "./units-of.ts";

/** A folder as a plan in the making: plain data for the schema, and where each value stood. */
export interface ReadPackage {
  /** Undefined where too little could be read to say anything about the rest. */
  readonly plan: Draft | undefined;
  /** All that is wrong and that only the files show: names, headings, rows, cells that cannot be what they must be. */
  readonly issues: readonly Issue[];
  /** Whether what the schema finds only follows from what reading has told. */
  readonly follows: (found: Issue) => boolean;
  readonly locate: (path: Path) => Location | undefined;
}

/** Reads a data package. Throws nothing. */
export async function readPackage(folder: string): Promise<ReadPackage> {
  const sheets = await readSheets(folder);
  const { issues, places, told } = sheets.findings;
  const plan = assemble(sheets);
  const unsure = unsureOf(sheets);
  const follows = ({ code, path }: Issue): boolean =>
    unsure.has(code) || path.some((_, index) => told.has(JSON.stringify(path.slice(0, index + 1))));
  return { plan, issues, follows, locate: places.locate };
}

const FOUNDATIONS: readonly PackageFile[] = ["regions", "indicators", "units"];

function assemble(read: PackageSheets): Draft | undefined {
  const { findings, sheets } = read;
  const from = <T>(file: PackageFile, take: (sheet: Sheet) => T): T | undefined => {
    const sheet = sheets.get(file);
    return sheet && take(sheet);
  };
  const head = readDescriptor(read.descriptor, read.folder, findings);
  const units = from("units", (sheet) => readUnits(sheet, findings));
  const regionList = from("regions", (sheet) => readRegions(sheet, findings));
  const indicatorList = from("indicators", (sheet) => readIndicators(sheet, findings));
  if (!head) return undefined;
  // Without these, every name and unit in the other files would be called unknown: the schema is given null, which it
  // takes for a section whose every entry may be there.
  const lost = new Set(FOUNDATIONS.filter((file) => !sheets.has(file) || isBroken(read, file)));
  if (!isBroken(read, "units")) lost.delete("units");
  for (const file of lost) findings.told.add(JSON.stringify([file]));
  const regions = regionList?.regions ?? {};
  const indicators = indicatorList?.indicators ?? {};
  const regionNames = { ...listRegions(regions), isLost: lost.has("regions") };
  const indicatorNames = { ...listIndicators(indicators), isLost: lost.has("indicators") };
  const territory = head.territory;
  if (typeof territory === "string") {
    const location = { file: join(read.folder, "datapackage.json") };
    head.territory = resolveName(territory, regionNames, findings, location, ["territory"]);
  }
  const names = {
    regions: regionNames,
    indicators: indicatorNames,
    units: unitsOf(units ?? {}),
    unitOf: (id: string) => indicators[id]?.unit as string | undefined,
    sameUnitsOf: (id: string) => (indicators[id]?.sameUnits ?? []) as readonly string[],
  };
  // A wide table without the names of its rows and columns says nothing.
  const wide = lost.size > 0 ? [] : read.tables;
  const tables = Object.fromEntries(
    wide.map(({ id, table, sheet }) => [
      id,
      { ...table, ...readWideTable(sheet, names, ["tables", id], findings) },
    ]),
  );
  const whole = String(head.territory);
  const targets = from("targets", (sheet) =>
    readTargets(sheet, regionNames, indicatorNames, whole, Object.keys(tables), findings),
  );
  const rules = from("rules", (sheet) => readRules(sheet, indicatorNames, findings));
  const waivers = from("waivers", (sheet) => readWaivers(sheet, findings));
  return {
    ...head,
    ...(lost.has("units") ? { units: null } : units && { units }),
    indicators: lost.has("indicators") ? null : indicators,
    regions: lost.has("regions") ? null : regions,
    breakdowns:
      from("breakdowns", (sheet) => readBreakdowns(sheet, regionNames, indicatorNames, findings)) ?? {},
    tables: Object.fromEntries([...Object.entries(tables), ...Object.entries(targets ?? {})]),
    ...(rules && { rules }),
    ...(waivers && { waivers }),
  };
}

/** Whether nothing of a file could be read. */
function isBroken({ folder, findings }: PackageSheets, file: PackageFile): boolean {
  const path = join(folder, `${file}.csv`);
  return (
    findings.lost.has(path) ||
    findings.issues.some(({ code, location }) => code === "unreadable-file" && location?.file === path)
  );
}

/** What the schema is bound to find where a file is missing or a column was left out. */
function unsureOf(read: PackageSheets): ReadonlySet<IssueCode> {
  const unsure = new Set<IssueCode>();
  if (isBroken(read, "breakdowns")) unsure.add("unknown-breakdown");
  const isBare = FOUNDATIONS.some((file) => isBroken(read, file));
  if (isBare || isBroken(read, "tables") || read.unread > 0) unsure.add("unknown-table");
  if (read.findings.issues.length > 0) unsure.add("unmatched-waiver");
  return unsure;
}
