import { unwrap } from "../issue/fenjie-error.ts";
import { LARGEST_FILE } from "../node/read-text.ts";
import { decodeText } from "../sheet/decode-text.ts";
import { unreadable } from "../sheet/unreadable.ts";
import type { Io } from "./io.ts";

/** The text that is piped in, in any encoding that a file may have. */
export async function readStdin(stdin: Io["stdin"]): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stdin) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    size += bytes.length;
    if (size > LARGEST_FILE) return unwrap(unreadable("-", "too-large", `${LARGEST_FILE / 1024 / 1024} MB`));
    pieces.push(bytes);
  }
  return decodeText(Buffer.concat(pieces, size)) ?? unwrap(unreadable("-", "not-text"));
}
