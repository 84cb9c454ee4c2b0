import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { ok, type Result } from "../issue/issue.ts";
import { decodeText } from "../sheet/decode-text.ts";
import { type FileFault, unreadable } from "../sheet/unreadable.ts";

/** No table of targets comes near it; what is larger would only exhaust the memory. */
export const LARGEST_FILE: number = 64 * 1024 * 1024;

/** The text of a file, or an `unreadable-file` issue that says why not: missing, denied, a folder, too large, no text. */
export async function readText(path: string): Promise<Result<string>> {
  const bytes = await readFileBytes(path);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  return text === undefined ? unreadable(path, "not-text") : ok(text);
}

/** The bytes of a file, or an `unreadable-file` issue that says why not: missing, denied, a folder, too large. */
export async function readFileBytes(
  path: string,
  largest: number = LARGEST_FILE,
): Promise<Result<Uint8Array>> {
  let file: FileHandle | undefined;
  try {
    // Without waiting: to open a pipe that nobody writes to would take forever.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const about = await file.stat();
    if (about.isDirectory()) return unreadable(path, "is-folder");
    if (!about.isFile()) return unreadable(path, "not-a-file");
    const bytes = about.size > largest ? undefined : await readBytes(file, largest);
    return bytes ? ok(bytes) : unreadable(path, "too-large", `${largest / 1024 / 1024} MB`);
  } catch (error) {
    return unreadable(path, ...faultOf(error));
  } finally {
    await file?.close();
  }
}

/** Read in pieces, so that what grows meanwhile, or lies about its size, is held to the limit, too. */
async function readBytes(file: FileHandle, largest: number): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
    size += piece.length;
    if (size > largest) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces, size);
}

const FAULTS: ReadonlyMap<string, FileFault> = new Map([
  ["ENOENT", "missing"],
  ["ENOTDIR", "missing"],
  ["EACCES", "denied"],
  ["EPERM", "denied"],
  ["EISDIR", "is-folder"],
]);

/** Why the file system refused, as an issue says it. */
export function faultOf(error: unknown): [why: FileFault, detail: string] {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const why = FAULTS.get(code);
  return why ? [why, ""] : ["failed", code];
}
