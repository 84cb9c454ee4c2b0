import { extractTargets } from "../../../src/target/extract/extract-targets.ts";
import { briefTarget } from "../brief.ts";

/** A text, its targets in short, and the numbers that are none with their reasons. */
export type Row = readonly [text: string, targets: string, ignored: string];

/** What a text is read as: its targets in short, and the numbers that are none with their reasons. */
export function read(text: string): readonly [targets: string, ignored: string] {
  const { targets, ignored } = extractTargets(text);
  return [targets.map(briefTarget).join(" | "), ignored.map((one) => `${one.text} ${one.reason}`).join("; ")];
}
