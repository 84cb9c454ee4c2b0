import type { Severity } from "../../issue/issue.ts";
import type { Language } from "../../issue/language.ts";
import type { SubmissionSummary } from "../submission.ts";

/** What an annotated copy says beside the messages. */
export interface AnnotationWords {
  readonly sheet: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly colon: string;
  readonly suggestion: string;
  /** Of a comment with more issues than it shows. */
  readonly more: (count: number, sheet: string) => string;
  readonly summary: (counts: Pick<SubmissionSummary, "errors" | "warnings" | "infos">) => string;
  readonly fewerComments: (count: number) => string;
  readonly fewerLinks: (count: number) => string;
  readonly fewerRows: (count: number) => string;
}

export const ANNOTATION_WORDS: Readonly<Record<Language, AnnotationWords>> = {
  zh: {
    sheet: "校验结果",
    severities: { error: "错误", warning: "警告", info: "提示" },
    colon: "：",
    suggestion: "建议：",
    more: (count, sheet) => `……另有${count}条，见工作表“${sheet}”。`,
    summary: ({ errors, warnings, infos }) =>
      `fenjie 校验结果：${errors}处错误，${warnings}处警告，${infos}处提示。点击“单元格”一列可跳转。`,
    fewerComments: (count) => `批注只加在${count}个单元格上，其余只列于本表。`,
    fewerLinks: (count) => `只有前${count}行带链接。`,
    fewerRows: (count) => `本表只列出前${count}条。`,
  },
  en: {
    sheet: "Issues",
    severities: { error: "Error", warning: "Warning", info: "Note" },
    colon: ": ",
    suggestion: "Suggestion: ",
    more: (count, sheet) => `… and ${count} more, see the sheet "${sheet}".`,
    summary: ({ errors, warnings, infos }) =>
      `Checked by fenjie: errors ${errors}, warnings ${warnings}, notes ${infos}. Click a cell's address to go there.`,
    fewerComments: (count) => `Only ${count} cells have a comment; the others are listed here alone.`,
    fewerLinks: (count) => `Only the first ${count} rows have links.`,
    fewerRows: (count) => `Only the first ${count} are listed.`,
  },
};
