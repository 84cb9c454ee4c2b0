import { type Issue, issue } from "./issue.ts";
import { shorten } from "./shorten.ts";

/** Params are kept as long as the issue is: a text of a megabyte must not be. */
const FOUND_LENGTH = 60;

/** A found text, short enough to be kept. */
export function found(text: string): string {
  return shorten(text, FOUND_LENGTH);
}

/** Why a value is not of the kind that is due: a number where text is due has passed a binary float already. */
export function refusal(expected: string, input: unknown, path: readonly (string | number)[]): Issue {
  return typeof input === "number" && expected === "string"
    ? issue("float-refused", { found: String(input) }, { path })
    : issue("invalid-field", { expected, found: describe(input) }, { path });
}

/** A value in a few words; never its contents, which can be a million deep. */
export function describe(input: unknown): string {
  if (typeof input === "string") return found(input);
  if (Array.isArray(input)) return "array";
  if (typeof input === "object" && input !== null) return "object";
  if (typeof input === "function" || typeof input === "symbol") return typeof input;
  return found(String(input));
}

/** Whether fields can be looked up in it. */
export function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
