import type { IssueCode } from "../issue.ts";
import type { IssueParams } from "../issue-params.ts";

/** The words of every code in one language. A code without its message does not compile. */
export type Messages = { readonly [C in IssueCode]: (params: IssueParams[C]) => string };

/** The word for a value that the types do not close (a state, an axis), or the value itself. */
export function word(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? words[key]! : key;
}
