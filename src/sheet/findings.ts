import { type Hints, makeHints } from "../issue/hints.ts";
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

/** Hints that several findings share, as the tables of one submission do. */
export function createHints(): Findings["near"] {
  const kinds = new Map<readonly string[], Hints>();
  return (found, offered) => {
    const hints = kinds.get(offered) ?? makeHints();
    kinds.set(offered, hints);
    return hints(found, () => nearest(found, offered));
  };
}

export function createFindings(near: Findings["near"] = createHints()): Findings {
  return { issues: [], places: createPlaces(), told: new Set(), lost: new Set(), near };
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
