import { unknownUnit } from "../quantity/find-unit.ts";
import { conversionFactor, findUnit, type UnitTable } from "../quantity/unit-table.ts";
import { type CaptionText, captionIn } from "./caption-text.ts";
import { type Findings, report } from "./findings.ts";
import { isSameUnit } from "./same-unit.ts";
import { placeOf, type Sheet } from "./sheet.ts";

/** A row of a sheet that may hold captions, and its position in the file, from 0. */
export interface CaptionRow {
  readonly cells: readonly string[];
  readonly row: number;
}

/** A column whose headings name no unit: where it stands, and the units that its indicator can have. */
export interface UnitlessColumn {
  readonly column: number;
  readonly unit: string;
  readonly same: readonly string[];
}

interface Caption extends CaptionText {
  readonly row: number;
  readonly column: number;
  /** The columns under a merged cell, first and last; undefined where it stands for the whole table. */
  readonly over?: readonly [first: number, last: number];
  /** Whether it may stand for the whole table all the same. */
  readonly isUnclear?: boolean;
}

/**
 * The units that captions such as 单位：万元 give to columns whose headings name none, by position. A caption holds for
 * those of its columns whose indicator it converts to; of several units in one (单位：亿元、万美元), the only one that does.
 * One that has two for a column, fits none, or leaves open which columns it is about is reported: what it says must not
 * be lost.
 */
export function unitsFromCaptions(
  sheet: Sheet,
  header: readonly CaptionRow[],
  notes: readonly CaptionRow[],
  columns: readonly UnitlessColumn[],
  units: UnitTable,
  findings: Findings,
): ReadonlyMap<number, string> {
  const captions = [
    ...header.flatMap((row) => headerCaptions(row, units)),
    ...notes.flatMap(({ cells, row }) => captionsOf(cells, row, units)),
  ];
  // A merged cell knows its columns better than what stands above the whole table.
  const ordered = [...captions.filter(({ over }) => over), ...captions.filter(({ over }) => !over)];
  const given = new Map<number, { readonly caption: Caption; readonly unit: string }>();
  for (const caption of ordered) {
    const fitting = ({ unit: to, same }: UnitlessColumn): readonly string[] =>
      caption.units.filter((unit) => conversionFactor(unit, to, { units, same }).ok);
    const covered = columns.filter(({ column }) => covers(caption, column));
    const under = covered.flatMap((one) => {
      const [unit, ...others] = fitting(one);
      const isOne = others.every((other) => isSameUnit(other, unit!, units));
      return unit === undefined ? [] : [{ column: one.column, unit, isOne }];
    });
    const isElsewhere =
      caption.isUnclear && columns.some((one) => !covered.includes(one) && fitting(one).length > 0);
    if (covered.length === 0 && !isElsewhere) continue;
    const place = placeOf(sheet, caption.row, caption.column);
    const unknown = caption.units.find((name) => !findUnit(name, units));
    const clash = under.some(({ column, unit }) => {
      const earlier = given.get(column);
      return earlier && !earlier.caption.over === !caption.over && !isSameUnit(earlier.unit, unit, units);
    });
    const why = isElsewhere
      ? "which-columns"
      : clash || under.some(({ isOne }) => !isOne)
        ? "several"
        : under.length === 0
          ? "no-column"
          : undefined;
    if (unknown !== undefined)
      findings.issues.push({ ...unknownUnit(unknown, units).issues[0], location: place });
    else if (why) report(findings, "unclear-unit", { caption: caption.caption, why }, place);
    else for (const { column, unit } of under) if (!given.has(column)) given.set(column, { caption, unit });
  }
  return new Map([...given].map(([column, { unit }]) => [column, unit]));
}

function covers({ over }: Caption, column: number): boolean {
  return !over || (column >= over[0] && column <= over[1]);
}

function captionsOf(cells: readonly string[], row: number, units: UnitTable): readonly Caption[] {
  return cells.flatMap((text, column) => {
    const found = captionIn(text, units);
    return found ? [{ ...found, row, column }] : [];
  });
}

/** Captions in a row above or among the headings: in the first column, alone, or merged over some columns. */
function headerCaptions({ cells, row }: CaptionRow, units: UnitTable): readonly Caption[] {
  const found = captionsOf(cells, row, units);
  const filled = cells.flatMap((text, column) => (column > 0 && text.trim() !== "" ? [column] : []));
  const corner = found.some(({ column }) => column === 0) ? [] : cornerUnit(cells[0] ?? "", row, units);
  const merged = found.map((caption): Caption => {
    const { column, isAll } = caption;
    if (column === 0 || (isAll && filled.length === 1)) return caption;
    const next = filled.find((other) => other > column);
    const over = [column, next === undefined ? Number.POSITIVE_INFINITY : next - 1] as const;
    const isUnclear = isAll && column > 1 && found.every((one) => one === caption || one.column === 0);
    return { ...caption, over, isUnclear };
  });
  return [...corner, ...merged];
}

/** `表1（万元）` or `万元` in the first column, which is under no indicator. */
function cornerUnit(text: string, row: number, units: UnitTable): readonly Caption[] {
  const unit = /[(（]([^()（）]{1,60})[)）]$/.exec(text.trim().slice(-70))?.[1] ?? text.trim();
  return findUnit(unit, units) ? [{ caption: unit, isAll: true, units: [unit], row, column: 0 }] : [];
}

/**
 * A header without its captions of units: a merged one over groups is no group, and one on its own makes no column. A
 * caption under the name of its own column stays: it is that column's unit.
 */
export function withoutCaptions(
  header: readonly (readonly string[])[],
  units: UnitTable,
): readonly (readonly string[])[] {
  return header.map((cells, row) =>
    cells.map((text, column) => {
      if (!captionIn(text, units)?.isAll) return text;
      const isUnderName = header.slice(0, row).some((above) => (above[column] ?? "").trim() !== "");
      return isUnderName ? text : "";
    }),
  );
}
