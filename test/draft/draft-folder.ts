import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { type Draft, draft } from "../../src/draft/draft.ts";
import { draftFiles } from "../../src/draft/draft-files.ts";
import { loadPlan } from "../../src/node/load-plan.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { parseCsv } from "../../src/sheet/parse-csv.ts";

/** A document of the fixtures. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url));
}

/** A draft, and the plan that its folder is loaded as. */
export async function drafted(
  content: string | Uint8Array,
  fileName: string,
): Promise<{ readonly made: Draft; readonly plan: Plan; readonly folder: string }> {
  const made = await draft(content, { fileName });
  const folder = mkdtempSync(join(tmpdir(), "fenjie-draft-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(draftFiles(made))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { made, plan: await loadPlan(folder), folder };
}

/** The cells of a file of a package. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const sheet = parseCsv(text.replace(/^\ufeff/, ""), "");
  if (!sheet.ok) throw new Error("no CSV");
  return sheet.value.rows.filter((row) => row.length > 1);
}
