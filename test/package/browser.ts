// What a page may import: all but fenjie/node and fenjie/draft.
import { jiaxing2016 } from "fenjie/jiaxing-2016";
import * as publish from "fenjie/publish";
import * as schema from "fenjie/schema";
import * as submission from "fenjie/submission";
import { result } from "./consumer.ts";

export const entries: readonly number[] = [publish, schema, submission].map(
  (entry) => Object.keys(entry).length,
);

declare const atob: (text: string) => string;
/** Set before this is loaded: an old workbook as base64, whose reader is loaded when it is opened. */
const page = globalThis as { workbook?: string; outcome?: string };

async function submitted(): Promise<number> {
  const bytes = Uint8Array.from(atob(page.workbook ?? ""), (character) => character.charCodeAt(0));
  const sheets = await submission.readSubmission(bytes, "a.xls");
  return submission.checkSubmission(jiaxing2016, sheets).observations.length;
}

void submitted().then((count) => {
  page.outcome = JSON.stringify({ ...result, submitted: count });
});
