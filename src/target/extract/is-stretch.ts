import { findUnit } from "../../quantity/unit-table.ts";
import type { Source } from "../read-measure.ts";
import type { Draft } from "./draft-target.ts";
import type { Phrase } from "./phrase.ts";

/** 力争 and a figure, and nothing that it is of, goes further than the figure before. */
export function isStretch(source: Source, draft: Draft, phrase: Phrase, base: Draft | null): base is Draft {
  if (phrase.commitment !== "strive" || base === null) return false;
  // 确保5家、力争8家企业上市: what both count stands behind the second.
  const isNamedBehind = base.subject === null && phrase.subject === null && base.commitment !== null;
  if (draft.subject !== null && !isNamedBehind) return false;
  const [one, other] = [base, draft].map(({ figure: { unit } }) =>
    unit === null ? null : (findUnit(unit, source.units)?.dimension ?? unit),
  );
  // 确保100、力争120亿元: the unit is said once.
  if (one !== null && other !== null && one !== other) return false;
  // 增加660元，力争达到9500元: by so much, and to so much.
  return !(base.change !== null && draft.change === null && draft.reaches && one !== "ratio");
}
