import { inflateRawSync } from "node:zlib";

/** No document of words is larger once it is unpacked: pictures and all, and the text with its markup. */
const LARGEST_UNPACKED = 100 * 1024 * 1024;
const LARGEST_MARKUP = 20 * 1024 * 1024;
const MOST_ENTRIES = 10_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Whether a zip file unpacks to a size that can be read. It is unpacked to know: what a file says of its own size is
 * what a hostile one lies about.
 */
export function checkZip(bytes: Uint8Array): "fine" | "too-large" | "broken" {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(data);
  if (end < 0) return "broken";
  const entries = data.readUInt16LE(end + 10);
  if (entries > MOST_ENTRIES) return "too-large";
  let at = data.readUInt32LE(end + 16);
  let [left, markup] = [LARGEST_UNPACKED, LARGEST_MARKUP];
  try {
    for (let index = 0; index < entries; index++) {
      if (data.readUInt32LE(at) !== ENTRY) return "broken";
      const [method, packed] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20)];
      const start = contentOf(data, data.readUInt32LE(at + 42));
      if (start < 0 || (method !== STORED && method !== DEFLATED)) return "broken";
      const content = data.subarray(start, start + packed);
      const size = method === STORED ? packed : inflateRawSync(content, { maxOutputLength: left + 1 }).length;
      const name = data.toString("latin1", at + 46, at + 46 + data.readUInt16LE(at + 28));
      left -= size;
      if (/\.(?:xml|rels)$/i.test(name)) markup -= size;
      if (left < 0 || markup < 0) return "too-large";
      at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken";
  }
  return "fine";
}

function findEnd(data: Buffer): number {
  const first = Math.max(0, data.length - END_SIZE - LONGEST_COMMENT);
  for (let at = data.length - END_SIZE; at >= first; at--) if (data.readUInt32LE(at) === END) return at;
  return -1;
}

function contentOf(data: Buffer, local: number): number {
  if (data.readUInt32LE(local) !== LOCAL) return -1;
  return local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
}
