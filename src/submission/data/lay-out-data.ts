import type { Plan } from "../../plan/plan.ts";
import type { DataPlace, Sheet } from "../../sheet/sheet.ts";
import type { Entry } from "../entry.ts";
import { type LayoutContext, layoutContext } from "../layout/context.ts";
import type { LaidOut } from "../layout/laid-out.ts";
import { layOut } from "../layout/lay-out.ts";
import { indicatorIn } from "../layout/words/worded-indicator.ts";

/** What data say, where each row speaks for itself. */
export function layOutData(sheet: Sheet, context: LayoutContext): LaidOut | undefined {
  const found = layOut(sheet, context);
  return found && withUnits(found, sheet.data ?? []);
}

/** The same data, for whoever sees no more than cells, with the unit that holds for all in each row that has none. */
export function withUnitsShown(sheet: Sheet, plan: Plan): Sheet {
  const { rows, data = [] } = sheet;
  if (data.every(({ unit }) => unit === undefined)) return sheet;
  const context = layoutContext(plan, {});
  const [header = []] = rows;
  const [unitAt, indicatorAt] = [header.indexOf("unit"), header.indexOf("indicator")];
  const shown = rows.map((cells, row) => {
    const { unit } = data[row]!;
    const isOwn = unit === undefined || cells[unitAt]!.trim() !== "";
    return isOwn || indicatorIn(cells[indicatorAt]!, context)?.unit !== undefined
      ? cells
      : cells.map((text, column) => (column === unitAt ? unit : text));
  });
  return { ...sheet, rows: shown };
}

/** The unit that holds for all is that of what names none, in a field or beside its name. */
function withUnits(found: LaidOut, data: readonly DataPlace[]): LaidOut {
  const units = new Map(
    data.flatMap(({ path, unit }) => (unit === undefined ? [] : [[path, unit] as const])),
  );
  if (units.size === 0) return found;
  const withUnit = (entry: Entry): Entry => {
    const unit = entry.unit ?? units.get(entry.path);
    return unit === undefined ? entry : { ...entry, unit };
  };
  return {
    ...found,
    entries: found.entries.map(withUnit),
    bases: found.bases.map(withUnit),
    sums: found.sums.map(({ items }) => ({
      items: items.map(({ entry, isSum }) => ({ entry: withUnit(entry), isSum })),
    })),
  };
}
