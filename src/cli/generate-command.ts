import { generatePlan } from "../node/generate.ts";
import { loadPlan } from "../node/load-plan.ts";
import type { Answer, Request } from "./request.ts";
import { toJson } from "./to-json.ts";

/** What `fenjie generate --format json` prints. */
export interface GenerateJson {
  readonly plan: string;
  /** The TypeScript module. */
  readonly source: string;
}

/** `fenjie generate FOLDER`: the module's text, so that `-o` has the module itself in the file. */
export async function runGenerate({ operand, options, format }: Request): Promise<Answer> {
  const plan = await loadPlan(operand);
  const [name] = options.name ?? [];
  const [from] = options.from ?? [];
  const source = generatePlan(plan, {
    folder: operand.replaceAll("\\", "/").replace(/\/+$/, ""),
    ...(name !== undefined && { name }),
    ...(from !== undefined && { from }),
  });
  if (format === "text") return { text: source, status: 0 };
  const answer: GenerateJson = { plan: plan.id, source };
  return { text: toJson(answer), status: 0 };
}
