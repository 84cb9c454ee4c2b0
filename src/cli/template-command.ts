import { basename, dirname, extname } from "node:path";
import { failure } from "../issue/fenjie-error.ts";
import { writeFiles } from "../node/write-files.ts";
import { findRegion } from "../plan/find-region.ts";
import type { TemplateFormat } from "../submission/template/options.ts";
import { submissionTemplate } from "../submission/template/submission-template.ts";
import { openPlan } from "./open-plan.ts";
import type { Answer, Request } from "./request.ts";
import { toJson } from "./to-json.ts";

/** What `fenjie template --format json` prints. */
export interface TemplateJson {
  readonly plan: string;
  readonly files: readonly string[];
}

const FORMATS: Readonly<Record<string, TemplateFormat>> = { ".xlsx": "xlsx", ".csv": "csv" };

/** `fenjie template PLAN -o FILE`. A file that exists is not overwritten: it may be one that somebody has filled in. */
export async function runTemplate({ operand, options, format, style }: Request): Promise<Answer> {
  const [file] = options.output as readonly [string];
  const kind = FORMATS[extname(file).toLowerCase()];
  if (kind === undefined) {
    const expected = Object.keys(FORMATS).map((extension) => `*${extension}`);
    throw failure("invalid-option", { option: "--output", found: file, expected });
  }
  const plan = await openPlan(operand);
  const [period] = options.period ?? [];
  const bytes = submissionTemplate(plan, {
    ...(options.region && { regions: options.region.map((text) => findRegion(plan, text)) }),
    ...(period !== undefined && { period }),
    lang: style.lang,
    format: kind,
    cumulative: !options.monthly,
  });
  const files = await writeFiles(dirname(file), { [basename(file)]: bytes });
  const answer: TemplateJson = { plan: plan.id, files };
  const text =
    format === "json" ? toJson(answer) : files.map((one) => `${style.words.written(one)}\n`).join("");
  return { text, status: 0 };
}
