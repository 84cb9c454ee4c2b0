import type { Issue } from "./issue.ts";
export function formatIssue(found: Issue, options: { readonly lang: "zh" | "en" }): string {
  return `${found.code} ${options.lang}`;
}
