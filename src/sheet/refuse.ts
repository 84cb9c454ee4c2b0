import { FenjieError } from "../issue/fenjie-error.ts";
import { type Issue, issue, type Location, type Result } from "../issue/issue.ts";
import { shorten } from "../issue/shorten.ts";
import type { Limits } from "./limits.ts";
import type { FileFault } from "./unreadable.ts";

/** Thrown deep within a file that cannot be read, and caught by {@link refusedFile}. */
export function refusal(why: FileFault, detail = "", location: Location = {}): FenjieError {
  return new FenjieError([issue("unreadable-file", { why, detail }, { location })]);
}

/** What is said where a limit is passed: `> 16384 columns`. */
export function tooLarge(what: keyof Limits, limit: number, location?: Location): FenjieError {
  const isBytes = what === "bytes" || what === "unpacked";
  return refusal("too-large", isBytes ? `> ${limit / 1024 / 1024} MB` : `> ${limit} ${what}`, location);
}

/**
 * What was thrown while a file was read, as its issue. What no reader foresaw is a damaged file, too: of the hostile
 * ones somebody will always think of another.
 */
export function refusedFile(error: unknown, file: string): Result<never> {
  const known = error instanceof FenjieError ? error : refusal("damaged", shorten(String(error), 200));
  const [first] = known.issues;
  return { ok: false, issues: [{ ...first, location: { file, ...first.location } } as Issue] };
}
