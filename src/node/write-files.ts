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
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly string[]> {
  const files = Object.entries(contents).map(([name, content]) => [join(folder, name), content] as const);
  const existing: Issue[] = [];
  for (const [path] of files) {
    if (await exists(path)) existing.push(issue("file-exists", { path }, { location: { file: path } }));
  }
  const [first, ...others] = existing;
  if (first) throw new FenjieError([first, ...others]);
  for (const [path, content] of files) await write(path, content);
  return files.map(([path]) => path);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    // Whatever came there in the meantime is not overwritten either.
    await writeFile(path, content, { flag: "wx" });
  } catch (error) {
    if (await exists(path)) throw failure("file-exists", { path }, { location: { file: path } });
    throw unwritable(path, error);
  }
}
