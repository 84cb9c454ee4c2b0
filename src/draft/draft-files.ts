import type { Language } from "../issue/language.ts";
import type { Draft } from "./draft.ts";
import { reportMarkdown } from "./report/report-markdown.ts";

/**
 * The files of a draft as they stand in its folder: the data package, `report.md` in a language and `report.json`.
 *
 * @example
 * ```ts
 * import { draft, draftFiles } from "fenjie/draft";
 *
 * const files = draftFiles(await draft("云岭市2027年目标任务\n一、新增企业30家以上。"), { lang: "en" });
 * Object.keys(files).at(-1); //=> "report.json"
 * ```
 */
export function draftFiles(
  { files, report }: Draft,
  { lang = "zh" }: { readonly lang?: Language } = {},
): Readonly<Record<string, string>> {
  return {
    ...files,
    "report.md": reportMarkdown(report, lang),
    "report.json": `${JSON.stringify(report, null, 2)}\n`,
  };
}
