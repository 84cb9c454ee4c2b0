import type { BodyTarget } from "../read/body.ts";
import type { DraftTarget } from "./work.ts";

/** A target of the body as a row of targets.csv. */
export function targetRow(
  { clause, scope, cell, sentence }: BodyTarget,
  indicator: string,
  region: string,
  period: string,
): DraftTarget {
  const isRegion = scope !== "" && scope === region;
  return {
    clause: clause === "" ? "正文" : clause,
    indicator,
    region,
    period,
    scope: isRegion ? "" : scope,
    target: cell,
    text: sentence,
  };
}
