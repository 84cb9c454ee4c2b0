import { initPlan } from "../node/init.ts";
import type { Answer, Request } from "./request.ts";
import { toJson } from "./to-json.ts";

/** What `fenjie init --format json` prints. */
export interface InitJson {
  readonly files: readonly string[];
}

/** `fenjie init FOLDER`: the one command that never overwrites. */
export async function runInit({ operand, format, style }: Request): Promise<Answer> {
  const { words, lang } = style;
  const files = await initPlan(operand, { lang });
  const answer: InitJson = { files };
  return { text: format === "json" ? toJson(answer) : `${words.created(files, operand)}\n`, status: 0 };
}
