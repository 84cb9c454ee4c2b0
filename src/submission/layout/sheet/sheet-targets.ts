import type { Sheet } from "../../../sheet/sheet.ts";
import { captionsOf, headTexts } from "./captions.ts";

const TARGETS = /(?:目标|任务|计划|指标)(?:任务)?(?:分解|下达|安排)|分解表/;
const DONE = /完成|进展|进度|实绩|执行|实际/;

/** Whether the title of a table says that its figures are what is asked for, and not what was done. */
export function holdsTargets(sheet: Sheet, before: number): boolean {
  const titles = [
    ...captionsOf(sheet, before).map(({ text }) => text),
    ...headTexts(sheet),
    sheet.sheet ?? "",
  ];
  return titles.some((text) => TARGETS.test(text)) && !titles.some((text) => DONE.test(text));
}
