import { type Issue, type IssueCode, issue, type Location } from "../issue/issue.ts";
import type { IssueParams } from "../issue/issue-params.ts";
import { nearest } from "../issue/nearest.ts";
import { createPlaces, type Path, type Places } from "./places.ts";

/** What is gathered while a folder is read: everything that is wrong, and where each value stood. */
export interface Findings {
  readonly issues: Issue[];
  readonly places: Places;
  /** Paths, as JSON, about whose values nothing more need be said. */
  readonly told: Set<string>;
  /** Files of which no row could be read. */
  readonly lost: Set<string>;
  /** What is near a name that is unknown. */
  readonly near: (found: string, offered: readonly string[]) => readonly string[];
}

/** A file whose every row is unknown needs no hint for each: comparing them all would take longer than reading it. */
const MOST_HINTS = 200;

export function createFindings(): Findings {
  let hinted = 0;
  return {
    issues: [],
    places: createPlaces(),
    told: new Set(),
    lost: new Set(),
    near: (found, offered) => (++hinted > MOST_HINTS ? [] : nearest(found, offered)),
  };
}

/** Adds an issue. A path says that the value there needs no second complaint. */
export function report<C extends IssueCode>(
  findings: Findings,
  code: C,
  params: IssueParams[C],
  location: Location,
  path: Path = [],
): void {
  if (path.length > 0) findings.told.add(JSON.stringify(path));
  findings.issues.push(issue(code, params, { path, location }));
}
