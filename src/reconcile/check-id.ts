import type { Layer } from "../plan/stated.ts";
import type { Key } from "../rollup/leaves.ts";
import type { Question } from "./check.ts";

/**
 * The name of a check, the same in every run: `covers:twinCentres@jiaxing:2016:assessment`. Waivers are pinned to it.
 */
export function checkId(question: Question, key: Key, by: readonly string[], layer: Layer): string {
  const scope = key.scope === null ? [] : [key.scope];
  return [question, `${key.indicator}@${key.region}`, key.period, ...scope, ...by, ...suffix(layer)].join(
    ":",
  );
}

/** The name of the check of a rule: `each:mergersPerCounty`. */
export function ruleCheckId(rule: string, layer: Layer): string {
  return ["each", rule, ...suffix(layer)].join(":");
}

function suffix(layer: Layer): readonly string[] {
  return layer === "stretch" ? ["stretch"] : [];
}
