import { normalizeName } from "../../plan/names.ts";
import type { FoundTable } from "../read/find-tables.ts";
import type { LeftReason } from "../report-types.ts";
import { placeKind } from "../table/place-words.ts";
import type { TablePlace } from "../table/read-table.ts";
import type { DraftBreakdown, DraftRegion, Notes } from "./work.ts";

/** The regions and breakdowns of the tables so far. */
export interface Places {
  readonly territory: string;
  /** By name as names are compared. */
  readonly regions: Map<string, DraftRegion>;
  readonly breakdowns: DraftBreakdown[];
}

/** A row of a table, and whom its cells are of; null is the printed sum. */
export interface PlaceRow {
  readonly index: number;
  readonly region: string | null;
  readonly place: TablePlace;
}

export function createPlacesOf(territory: string): Places {
  const itself: DraftRegion = { id: territory, kind: "territory", aliases: [] };
  return { territory, regions: new Map([[normalizeName(territory), itself]]), breakdowns: [] };
}

/** The rows of a table with their regions, and the breakdown whose parts they are. */
export function placeRows(
  table: FoundTable,
  places: Places,
  notes: Notes,
): { readonly rows: readonly PlaceRow[]; readonly breakdown: string | null } {
  const rows: PlaceRow[] = [];
  const seen = new Set<string | null>();
  const listed = table.understood.places;
  const sum = sumAmong(listed);
  for (const [index, place] of listed.map((one, at) => asPart(one, listed[at - 1])).entries()) {
    if (place.role === "subtotal" || (place.role === "sum" && place.name !== sum)) {
      leaveRow(table, index, "subtotal", notes);
      continue;
    }
    const region = regionOf(place, places, notes);
    if (seen.has(region)) leaveRow(table, index, "repeated-row", notes);
    else rows.push({ index, region, place });
    seen.add(region);
    noteRole(place, table, places, notes);
  }
  const parts = rows.flatMap(({ region, place }) =>
    place.role === "part" && region !== null ? [region] : [],
  );
  return { rows, breakdown: parts.length === 0 ? null : breakdownOf(parts, table, places, notes) };
}

/** Of several sums, 小计 are those of groups of rows; undefined where it cannot be said which is the sum of all. */
function sumAmong(places: readonly TablePlace[]): string | undefined {
  const sums = places.filter(({ role }) => role === "sum").map(({ name }) => name);
  if (sums.length <= 1) return sums[0];
  const [only, ...more] = sums.filter((name) => !name.includes("小计"));
  return more.length === 0 ? only : undefined;
}

/** 其中 below the whole begins the list of its parts; below a part it is a part of that one. */
function asPart(place: TablePlace, before: TablePlace | undefined): TablePlace {
  const isFirst = place.role === "subset" && (before?.role === "whole" || before?.role === "sum");
  return isFirst ? { ...place, role: "part" } : place;
}

function regionOf(place: TablePlace, { territory, regions }: Places, notes: Notes): string | null {
  if (place.role === "sum") return null;
  if (place.role === "whole") return territory;
  const key = normalizeName(place.name);
  const known = regions.get(key);
  if (known) return known.id;
  const kind = placeKind(place.name);
  const id = place.name.replace(/[\s;\p{Cc}\p{Cf}]+/gu, "").slice(0, 100);
  regions.set(key, { id, kind: kind ?? "unit", aliases: [] });
  if (kind === undefined)
    notes.choices.push({ kind: "region", of: id, chosen: id, because: null, line: place.line });
  return id;
}

function breakdownOf(
  parts: readonly string[],
  table: FoundTable,
  { breakdowns }: Places,
  notes: Notes,
): string {
  const known = breakdowns.find(
    (one) => one.parts.length === parts.length && one.parts.every((part) => parts.includes(part)),
  );
  if (known) return known.id;
  const id = `parts${breakdowns.length === 0 ? "" : breakdowns.length + 1}`;
  breakdowns.push({ id, parts });
  notes.choices.push({
    kind: "breakdown",
    of: id,
    chosen: parts.join("、"),
    because: table.id,
    line: table.line,
  });
  return id;
}

function noteRole(place: TablePlace, table: FoundTable, { territory }: Places, notes: Notes): void {
  const about = { of: table.id, because: place.name, line: place.line };
  if (place.role === "whole" && table.understood.orientation !== "no-regions")
    notes.choices.push({ kind: "whole-row", chosen: territory, ...about });
  if (place.role === "sum") notes.choices.push({ kind: "sum-row", chosen: "合计", ...about });
  if (place.role === "subset") notes.choices.push({ kind: "subset-row", chosen: place.name, ...about });
}

function leaveRow(
  { id, understood, columns }: FoundTable,
  index: number,
  reason: LeftReason,
  notes: Notes,
): void {
  const place = understood.places[index]!;
  for (const [column, { text, line }] of understood.cells[index]!.entries()) {
    if (text === "") continue;
    const at = { table: id, row: place.name, column: columns[column]!.name, line };
    notes.left.push({ printed: text, reason, ...at });
  }
}
