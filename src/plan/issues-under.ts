import type { Issue } from "../issue/issue.ts";

/** The same issues, their paths led on from `path`. */
export function issuesUnder<Issues extends readonly Issue[]>(path: Issue["path"], issues: Issues): Issues {
  // A map keeps how many there are, which TypeScript does not follow.
  return issues.map((found) => ({ ...found, path: [...path, ...found.path] })) as unknown as Issues;
}
