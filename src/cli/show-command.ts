import { openPlan } from "./open-plan.ts";
import type { Answer, Request } from "./request.ts";
import { showCsv } from "./show-csv.ts";
import { showJson } from "./show-json.ts";
import { showReport } from "./show-report.ts";
import { toJson } from "./to-json.ts";

/** `fenjie show PLAN` */
export async function runShow({ operand, format, style }: Request): Promise<Answer> {
  const plan = await openPlan(operand);
  if (format === "json") return { text: toJson(showJson(plan)), status: 0 };
  return { text: format === "csv" ? showCsv(plan, style.lang) : showReport(plan, style), status: 0 };
}
