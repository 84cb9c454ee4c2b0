import type { Location } from "../issue/issue.ts";
import { type Findings, report } from "../sheet/findings.ts";
import { type NameList, resolveName } from "../sheet/name-list.ts";
import type { Path } from "../sheet/places.ts";
import type { Row } from "../sheet/records.ts";

/** A value in the making: plain data that the schema will look at. */
export type Draft = Record<string, unknown>;

/** What a cell's text becomes. What it cannot become stays text, for the schema to refuse. */
export type Convert = (text: string, location: Location, path: Path, findings: Findings) => unknown;

/** A column, the way to its value within the entry, and what its text becomes. */
export type Field = readonly [column: string, path: readonly string[], convert?: Convert];

/** Fills an entry with what a row says, and notes where each value stood. Empty cells say nothing. */
export function fill(entry: Draft, row: Row, base: Path, fields: readonly Field[], findings: Findings): void {
  for (const [column, way, convert] of fields) {
    const text = row.text(column);
    if (text === "") continue;
    const location = row.placeOf(column);
    const path = [...base, ...way];
    findings.places.put(path, location);
    const value = convert ? convert(text, location, path, findings) : text;
    let inner = entry;
    for (const step of way.slice(0, -1)) {
      inner[step] ??= {};
      inner = inner[step] as Draft;
    }
    inner[way.at(-1)!] = value;
  }
}

/** `城区;秀城区` */
export function list(text: string): readonly string[] {
  return text
    .split(/[;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

export function count(text: string): unknown {
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

const UNBOUNDED = new Set(["null", "none", "无", "不限", "∞", "+∞", "-∞", "−∞"]);

/** An end of a domain; a word for no end is null. */
export function end(text: string): string | null {
  return UNBOUNDED.has(text.toLowerCase()) ? null : text;
}

const YES = new Set(["true", "yes", "1", "是"]);
const NO = new Set(["false", "no", "0", "否"]);

export function yesOrNo(text: string, location: Location, path: Path, findings: Findings): unknown {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  report(findings, "invalid-field", { expected: "true | false", found: text }, location, path);
  return text;
}

/** A name or an id, as the id. */
export function idIn(names: NameList): Convert {
  return (text, location, path, findings) => resolveName(text, names, findings, location, path);
}

/**
 * The entries of rows that have an `id` each, in a record; an id is one's own property whatever it is called. A second
 * row of the same id is reported and left out.
 */
export function readEntries(
  rows: readonly Row[],
  section: string,
  findings: Findings,
  read: (row: Row, base: Path) => Draft,
  idColumn = "id",
): Record<string, Draft> {
  const entries = new Map<string, Draft>();
  for (const row of rows) {
    const id = row.text(idColumn);
    if (id === "") report(findings, "missing-field", { field: idColumn }, row.placeOf(idColumn));
    else if (entries.has(id)) report(findings, "duplicate-id", { id }, row.placeOf(idColumn));
    else {
      findings.places.put([section, id], row.placeOf(idColumn));
      entries.set(id, read(row, [section, id]));
    }
  }
  return Object.fromEntries(entries);
}
