import { issue } from "../../issue/issue.ts";
import type { Sheet } from "../../sheet/sheet.ts";
import type { Entry } from "../entry.ts";
import type { LaidOut } from "../layout/laid-out.ts";
import { isMarked } from "./mark.ts";

/**
 * A template says its period, or asks for one. Where it has none any more, nobody has chosen: its figures are of no period
 * rather than of the plan's, as those of other sheets are.
 */
export function saidPeriods(found: LaidOut, sheet: Sheet): LaidOut {
  const first = found.entries.find(isAssumed);
  if (!first || !isMarked(sheet)) return found;
  const { file = "", sheet: name } = first.location;
  const location = { file, ...(name !== undefined && { sheet: name }) };
  return {
    ...found,
    entries: found.entries.map((entry) => (isAssumed(entry) ? { ...entry, isUndated: true } : entry)),
    issues: [...found.issues, issue("unknown-period", { found: "", near: [] }, { location })],
  };
}

/** Where a period was written that cannot be read, that is told already. */
function isAssumed({ isPeriodAssumed, isUndated }: Entry): boolean {
  return isPeriodAssumed === true && isUndated !== true;
}
