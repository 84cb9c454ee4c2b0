import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import type { Issue, Result } from "../../src/issue/issue.ts";
import { safeLoadPlan } from "../../src/node/load-plan.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export const INVENTED = "test/fixtures/invented";

/** The files of the invented plan, by path, to be changed one by one. */
export function inventedFiles(): Record<string, string> {
  const paths = readdirSync(INVENTED, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => /\.(csv|json)$/.test(path));
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(INVENTED, path), "utf8")]));
}

const folders: string[] = [];

/** Writes files into a new folder, which `removeFolders` takes away. */
export function makeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "fenjie-test-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What was found, as `code file!cell params`, without the folder's name. */
export function told(result: Result<unknown>, folder: string): readonly string[] {
  return result.ok ? [] : result.issues.map((found) => sentence(found, folder));
}

function sentence({ code, location, params }: Issue, folder: string): string {
  const file = location?.file?.replace(`${folder}/`, "") ?? "";
  const { file: _file, ...place } = location ?? {};
  return `${code} ${file}!${place.cell ?? JSON.stringify(place)} ${JSON.stringify(params)}`;
}

/** What is told of the invented plan, some of its files changed; undefined takes one away. */
export async function tell(
  changes: Readonly<Record<string, string | Uint8Array | undefined>>,
): Promise<readonly string[]> {
  const entries = Object.entries({ ...inventedFiles(), ...changes });
  const folder = makeFolder(Object.fromEntries(entries.filter(([, text]) => text !== undefined)) as Files);
  return told(await safeLoadPlan(folder), folder);
}

export const edit = (
  file: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): Record<string, string> => {
  const text = inventedFiles()[file]!;
  return {
    [file]: changes.reduce((changed, [from, to]) => {
      expect(changed).toContain(from);
      return changed.replace(from, to);
    }, text),
  };
};
