import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FenjieError, failure } from "../issue/fenjie-error.ts";
import { type Issue, issue } from "../issue/issue.ts";
import { unwritable } from "./unwritable.ts";

/**
 * Writes files into a folder, which is made where it does not exist, and returns their paths. Throws `file-exists` for every
 * file that is there already (nothing is written then), `unwritable-file` where the folder cannot be written to.
 */
export async function writeFiles(
  folder: string,
  contents: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const files = Object.entries(contents).map(([name, text]) => [join(folder, name), text] as const);
  const existing: Issue[] = [];
  for (const [path] of files) {
    if (await exists(path)) existing.push(issue("file-exists", { path }, { location: { file: path } }));
  }
  const [first, ...others] = existing;
  if (first) throw new FenjieError([first, ...others]);
  for (const [path, text] of files) await write(path, text);
  return files.map(([path]) => path);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    // Whatever came there in the meantime is not overwritten either.
    await writeFile(path, text, { flag: "wx" });
  } catch (error) {
    if (await exists(path)) throw failure("file-exists", { path }, { location: { file: path } });
    throw unwritable(path, error);
  }
}
