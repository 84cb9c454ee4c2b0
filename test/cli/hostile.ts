import type { Submission } from "../../src/submission/submission.ts";
import { check } from "../submission/sheets.ts";

/** What a spreadsheet runs, what a page or a table takes for markup, what steers a terminal. */
export const HOSTILE: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u3000＝1+1",
  '=HYPERLINK("http://x.example","看")',
  "=cmd|' /C calc'!A0",
  '",=1+1,"',
  '"\r\n=1+1',
  "a|b",
  "| --- |",
  "`a` **b** [c](javascript:alert(1)) ![d](http://x.example/d.png)",
  "<script>alert(1)</script>",
  "</td></table><img src=x onerror=alert(1)>",
  "&lt;b&gt; & &amp;",
  '" onmouseover="alert(1)',
  "\u001b[31m红\u001b[0m",
  "\u001b]0;title\u0007",
  "\u009b31m红",
  "\u202e12\u202c",
  "a\u0008\u0008b",
  "../../etc/passwd",
  "C:\\windows\\system32",
];

/** A submission with a text wherever a sender can put one: the file's name, the sheet's, a heading, a label, a cell. */
export function submissionOf(text: string): Submission {
  return check({
    file: text,
    sheet: text,
    rows: [
      ["地区", "引进内资", text],
      [text, "3", "4"],
      ["海宁市", text, "5"],
      ["桐乡市", `3${text}`, "6"],
    ],
  });
}
