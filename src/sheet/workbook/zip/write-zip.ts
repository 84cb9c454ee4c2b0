import { deflateSync } from "fflate";
import { crc32 } from "./crc-32.ts";
import type { Entry } from "./directory.ts";

/** A part as an archive stores it. */
export interface StoredPart extends Pick<Entry, "nameBytes" | "flags" | "time" | "method" | "crc" | "size"> {
  /** As it is packed. */
  readonly content: Uint8Array;
}

const DEFLATED = 8;
const VERSION = 20;
const UTF8 = 0x0800;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** 1 January 1980, the first day that archives know: the same parts are the same bytes on any day. */
const FIRST_DAY = (1 << 21) | (1 << 16);

/** A part to be packed, under a name of ours or that of the part whose place it takes. */
export function packPart(
  name: string | Pick<StoredPart, "nameBytes" | "flags" | "time">,
  bytes: Uint8Array,
): StoredPart {
  const named =
    typeof name === "string"
      ? { nameBytes: new TextEncoder().encode(name), flags: UTF8, time: FIRST_DAY }
      : name;
  const { nameBytes, flags, time } = named;
  const content = deflateSync(bytes);
  return { nameBytes, flags, time, method: DEFLATED, crc: crc32(bytes), size: bytes.length, content };
}

/** An archive of parts, in their order. */
export function writeZip(parts: readonly StoredPart[]): Uint8Array {
  const size = parts.reduce(
    (sum, { nameBytes, content }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * nameBytes.length + content.length,
    END_SIZE,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const put = (content: Uint8Array): void => {
    bytes.set(content, at);
    at += content.length;
  };
  /** What the headers at a part and in the directory have in common, from the version on. */
  const describe = (
    start: number,
    { flags, method, time, crc, content, size, nameBytes }: StoredPart,
  ): void => {
    view.setUint16(start, VERSION, true);
    view.setUint16(start + 2, flags, true);
    view.setUint16(start + 4, method, true);
    view.setUint32(start + 6, time, true);
    view.setUint32(start + 10, crc, true);
    view.setUint32(start + 14, content.length, true);
    view.setUint32(start + 18, size, true);
    view.setUint16(start + 22, nameBytes.length, true);
  };
  for (const part of parts) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    describe(at + 4, part);
    at += LOCAL_SIZE;
    put(part.nameBytes);
    put(part.content);
  }
  const directory = at;
  for (const [index, part] of parts.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    describe(at + 6, part);
    view.setUint32(at + 42, offsets[index]!, true);
    at += CENTRAL_SIZE;
    put(part.nameBytes);
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
