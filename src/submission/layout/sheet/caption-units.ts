import type { Location } from "../../../issue/issue.ts";
import { conversionFactor } from "../../../quantity/unit-table.ts";
import { captionIn } from "../../../sheet/caption-text.ts";
import { type Findings, report } from "../../../sheet/findings.ts";
import { isSameUnit } from "../../../sheet/same-unit.ts";
import { placeOf, type Sheet } from "../../../sheet/sheet.ts";
import type { LayoutContext } from "../context.ts";

interface Fitting {
  readonly unit: string;
  readonly caption: string;
  readonly row: number;
  readonly column: number;
}

/** Captions in some rows, and which of their units convert to that of an indicator. */
function captionsIn(
  rows: readonly (readonly string[])[],
  { plan, units }: LayoutContext,
): ((indicator: string) => readonly Fitting[]) | undefined {
  const captions = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      const found = captionIn(text, units);
      return found ? [{ ...found, row, column }] : [];
    }),
  );
  if (captions.length === 0) return undefined;
  return (id) => {
    const { unit: to, sameUnits = [] } = plan.indicators[id]!;
    return captions.flatMap(({ units: names, caption, row, column }) =>
      names.flatMap((unit) =>
        conversionFactor(unit, to, { units, same: [to, ...sameUnits] }).ok
          ? [{ unit, caption, row, column }]
          : [],
      ),
    );
  };
}

/**
 * What captions above a table of regions and indicators (单位：万元) say of an indicator's unit: the one that converts to
 * its own. Two that do are reported, and neither is taken.
 */
export function captionUnits(
  sheet: Sheet,
  header: number,
  context: LayoutContext,
  findings: Findings,
): (indicator: string) => string | undefined {
  const fittingTo = captionsIn(sheet.rows.slice(0, header), context);
  if (!fittingTo) return () => undefined;
  const known = new Map<string, string | undefined>();
  const told = new Set<string>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const [first, ...others] = fittingTo(id);
    const isUnclear = others.some(({ unit }) => unit !== first!.unit);
    if (isUnclear && !told.has(first!.caption)) {
      told.add(first!.caption);
      const place = placeOf(sheet, first!.row, first!.column);
      report(findings, "unclear-unit", { caption: first!.caption, why: "several" }, place);
    }
    const unit = isUnclear ? undefined : first?.unit;
    known.set(id, unit);
    return unit;
  };
}

/**
 * What a caption above other tables of the sheet says of the unit of a column that nothing else gives one. Of tables that
 * stand beside each other it holds for all; of one below another nobody can know, and it is reported where it matters.
 */
export function inheritedUnits(
  { head = [], isBeside }: Sheet,
  context: LayoutContext,
  findings: Findings,
): (indicator: string, place: Location) => string | undefined {
  const fittingTo = captionsIn(head, context);
  if (!fittingTo) return () => undefined;
  const told = new Set<string>();
  return (id, place) => {
    const own = context.plan.indicators[id]!.unit;
    const fitting = fittingTo(id);
    const [first] = fitting;
    const isOne = fitting.every(({ unit }) => unit === first!.unit);
    if (!first || (isOne && isSameUnit(first.unit, own, context.units))) return undefined;
    if (isOne && isBeside) return first.unit;
    if (!told.has(first.caption)) {
      told.add(first.caption);
      report(
        findings,
        "unclear-unit",
        { caption: first.caption, why: isOne ? "which-tables" : "several" },
        place,
      );
    }
    return undefined;
  };
}
