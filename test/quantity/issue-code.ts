import { FenjieError } from "../../src/issue/fenjie-error.ts";

/** The code that a function throws with; `"nothing thrown"` where it does not. */
export function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof FenjieError) return error.code;
    throw error;
  }
  return "nothing thrown";
}
