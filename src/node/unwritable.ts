import { FenjieError } from "../issue/fenjie-error.ts";
import { issue } from "../issue/issue.ts";
import { faultOf } from "./read-text.ts";

/** What is thrown where the file system refuses to write a file: `unwritable-file`, with the refusal as its cause. */
export function unwritable(file: string, error: unknown): FenjieError {
  const [fault, detail] = faultOf(error);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const isFile = code === "ENOTDIR" || code === "EEXIST";
  const known = fault === "missing" || fault === "denied" || fault === "is-folder" ? fault : "failed";
  const why = isFile ? "not-a-folder" : known;
  const params = { why, detail: isFile ? "" : detail } as const;
  return new FenjieError([issue("unwritable-file", params, { location: { file } })], { cause: error });
}
