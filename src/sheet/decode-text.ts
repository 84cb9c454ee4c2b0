const UTF8_MARK = [0xef, 0xbb, 0xbf];
const UTF16_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * The text of a file's bytes, without its byte order mark: what the mark says, or else strict UTF-8, or else GB18030
 * (which is what Chinese Excel writes, and holds all of GBK). `undefined` where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  // No text holds a NUL, and most of what is not text does: an image, a workbook, a database.
  return text?.includes("\0") ? undefined : text;
}

function decode(bytes: Uint8Array): string | undefined {
  for (const [encoding, mark] of UTF16_MARKS) if (startsWith(bytes, mark)) return strictly(encoding, bytes);
  const text = strictly("utf-8", bytes);
  if (text !== undefined || startsWith(bytes, UTF8_MARK) || isCutUtf8(bytes)) return text;
  return strictly("gb18030", bytes);
}

function strictly(
  encoding: string,
  bytes: Uint8Array,
  options?: { readonly stream: boolean },
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
  } catch {
    return undefined;
  }
}

/** UTF-8 that ends within a character: a broken copy. As GB18030 it would read as other characters, without complaint. */
function isCutUtf8(bytes: Uint8Array): boolean {
  const text = strictly("utf-8", bytes, { stream: true });
  return text !== undefined && /[^\0-\x7f]/.test(text);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
