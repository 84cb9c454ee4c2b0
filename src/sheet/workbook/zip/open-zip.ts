import { Inflate } from "fflate";
import type { Limits } from "../../limits.ts";
import { refusal, tooLarge } from "../../refuse.ts";
import { crc32 } from "./crc-32.ts";
import { type Entry, partName, readDirectory } from "./directory.ts";
import type { StoredPart } from "./write-zip.ts";

/** The parts of an archive, unpacked as they are asked for. */
export interface Zip {
  /** In small letters. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacks a part piece by piece; throws once it is cut off, is not what its checksum says, or passes a limit. */
  unpack(name: string, each: (piece: Uint8Array) => void): void;
  /** All parts, in the order of the directory, as they are packed. */
  stored(): readonly StoredPart[];
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;
/** Deflate can make a thousand bytes of one: of so many at a time it makes a few megabytes at most. */
const PIECE = 4096;
/** Below it nothing is a bomb, however well it is packed. */
const HARMLESS = 10 * 1024 * 1024;

/**
 * Opens a zip archive. What it says of its sizes counts for nothing until it is unpacked: all parts together are held to
 * what `limits` allow, and each to its own checksum and size. `onProgress` is told how much of it has been unpacked.
 */
export function openZip(
  bytes: Uint8Array,
  limits: Limits,
  onProgress: (share: number) => void = () => undefined,
): Zip {
  const entries = readDirectory(bytes, limits);
  let unpacked = 0;
  let taken = 0;
  const advance = (more: number): void => {
    taken += more;
    onProgress(Math.min(1, taken / bytes.length));
  };
  const count = (more: number): void => {
    unpacked += more;
    if (unpacked > limits.unpacked) throw tooLarge("unpacked", limits.unpacked);
    if (unpacked > HARMLESS && unpacked > limits.ratio * bytes.length) throw tooLarge("ratio", limits.ratio);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(partName(name)),
    unpack: (name, each) => {
      const entry = entries.get(partName(name));
      if (!entry) throw refusal("damaged", name);
      const broken = refusal("damaged", entry.name);
      let [crc, size] = [0, 0];
      inflate(contentOf(bytes, entry), entry.method, broken, advance, (piece) => {
        count(piece.length);
        size += piece.length;
        if (size > entry.size) throw broken;
        crc = crc32(piece, crc);
        each(piece);
      });
      if (crc !== entry.crc || size !== entry.size) throw broken;
    },
    stored: () => {
      const parts = [...entries.values()].map((entry) => ({ ...entry, content: contentOf(bytes, entry) }));
      // Parts that share their bytes are how a small archive says that it is a large one.
      if (parts.reduce((sum, { content }) => sum + content.length, 0) > bytes.length)
        throw refusal("damaged", "zip");
      return parts;
    },
  };
}

function contentOf(bytes: Uint8Array, entry: Entry): Uint8Array {
  const { at, packed, name } = entry;
  if (entry.isEncrypted) throw refusal("encrypted");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL) throw refusal("damaged", name);
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw refusal("damaged", name);
  return bytes.subarray(start, start + packed);
}

function inflate(
  content: Uint8Array,
  method: number,
  broken: Error,
  advance: (bytes: number) => void,
  each: (piece: Uint8Array) => void,
): void {
  if (method === STORED) {
    if (content.length > 0) each(content);
    return;
  }
  if (method !== DEFLATED) throw broken;
  let isOver = false;
  const stream = new Inflate((piece, isLast) => {
    isOver = isLast;
    if (piece.length > 0) each(piece);
  });
  for (let at = 0; at < content.length; at += PIECE) {
    const piece = content.subarray(at, at + PIECE);
    stream.push(piece, at + PIECE >= content.length);
    advance(piece.length);
  }
  if (!isOver) throw broken;
}
