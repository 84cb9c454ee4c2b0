import { fail } from "../issue/issue.ts";
import type { IssueParams } from "../issue/issue-params.ts";

export type FileFault = IssueParams["unreadable-file"]["why"];

/** An `unreadable-file` issue about the file at `path`. */
export function unreadable(
  path: string,
  why: FileFault,
  detail = "",
): ReturnType<typeof fail<"unreadable-file">> {
  return fail("unreadable-file", { why, detail }, { location: { file: path } });
}
