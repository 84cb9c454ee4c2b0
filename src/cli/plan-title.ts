import { textWidth } from "../node/text-width.ts";
import type { Plan } from "../plan/plan.ts";
import { fold } from "./fold.ts";
import { nameIn } from "./name-with.ts";
import { periodText } from "./period-text.ts";
import { printable } from "./printable.ts";
import type { Style } from "./request.ts";

/** The plan's name, the document's number, and the period. */
export function planTitle(plan: Plan, { lang, words, paint, fold: folded }: Style): string {
  const number = plan.source?.number === undefined ? "" : words.brackets(plan.source.number);
  const title = printable(nameIn(plan.name, plan.id, lang) + number);
  const period = printable(periodText(plan.period, lang));
  if (folded === null || textWidth(`${title}  ${period}`) <= folded) {
    return `${paint.bold(title)}  ${paint.dim(period)}`;
  }
  return [...fold(title, folded).map(paint.bold), paint.dim(period)].join("\n");
}
