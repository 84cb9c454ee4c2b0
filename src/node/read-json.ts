import { ok, type Result } from "../issue/issue.ts";
import { unreadable } from "../sheet/unreadable.ts";
import { readText } from "./read-text.ts";

/** The value of a JSON file, or an `unreadable-file` issue with the row and column where it stops being JSON. */
export async function readJson(path: string): Promise<Result<unknown>> {
  const text = await readText(path);
  return text.ok ? parseJson(text.value, path) : text;
}

function parseJson(text: string, file: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const refused = unreadable(file, "not-json");
    const position = /position (\d+)/.exec(String(error))?.[1];
    if (position === undefined) return refused;
    const before = text.slice(0, Number(position)).split("\n");
    const location = { file, row: before.length, column: before.at(-1)!.length + 1 };
    return { ok: false, issues: [{ ...refused.issues[0], location }] };
  }
}
