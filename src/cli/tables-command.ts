import { type DecompositionTable, decompositionTables } from "../publish/decomposition-tables.ts";
import { openPlan } from "./open-plan.ts";
import type { Answer, Request } from "./request.ts";
import { toJson } from "./to-json.ts";

/** What `fenjie tables --format json` prints. */
export interface TablesJson {
  readonly plan: string;
  readonly tables: readonly DecompositionTable[];
}

/** `fenjie tables PLAN` */
export async function runTables({ operand, format, style }: Request): Promise<Answer> {
  const plan = await openPlan(operand);
  const tables = decompositionTables(plan, { lang: style.lang });
  if (format === "json") {
    const answer: TablesJson = { plan: plan.id, tables };
    return { text: toJson(answer), status: 0 };
  }
  const text =
    tables.length === 0 ? `${style.words.noTables}\n` : tables.map(({ markdown }) => markdown).join("\n");
  return { text, status: 0 };
}
