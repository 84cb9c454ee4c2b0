import type { Limits } from "../../limits.ts";
import { refusal, tooLarge } from "../../refuse.ts";

/** One part of an archive, as its directory has it. */
export interface Entry {
  /** As it is looked up. */
  readonly name: string;
  /** As the archive has it. */
  readonly nameBytes: Uint8Array;
  /** Without the one that says that sizes follow the content: they are known. */
  readonly flags: number;
  /** When it was changed, as archives count time. */
  readonly time: number;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 1;
const ENCRYPTED = 1;
const SIZES_FOLLOW = 8;

/**
 * The parts that the directory at the end of an archive lists, by name in small letters: programs differ in that, and in
 * their slashes. A name that occurs twice is refused: which part is meant, readers would disagree.
 */
export function readDirectory(bytes: Uint8Array, limits: Limits): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw tooLarge("entries", limits.entries);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) throw refusal("damaged", "zip");
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const next = at + CENTRAL_SIZE + name! + extra! + comment!;
    if (next > end) throw refusal("damaged", "zip");
    const entry = readEntry(view, at, name!, extra!);
    if (entries.has(entry.name)) throw refusal("damaged", `zip: ${entry.name}`);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  const first = Math.max(0, last - LONGEST_COMMENT);
  for (let at = last; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw refusal("damaged", "zip");
}

function readEntry(view: DataView, at: number, nameLength: number, extraLength: number): Entry {
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_SIZE, nameLength);
  const sizes = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const [size, packed, local] = wideSizes(view, at + CENTRAL_SIZE + nameLength, extraLength, sizes);
  const flags = view.getUint16(at + 8, true);
  return {
    name: partName(new TextDecoder().decode(nameBytes)),
    nameBytes,
    flags: flags & ~SIZES_FOLLOW,
    time: view.getUint32(at + 12, true),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: packed!,
    size: size!,
    at: local!,
  };
}

/** Sizes that are said not to fit 32 bits stand in a field of their own, in this order. */
function wideSizes(
  view: DataView,
  start: number,
  length: number,
  sizes: readonly number[],
): readonly number[] {
  if (!sizes.includes(IN_EXTRA)) return sizes;
  let at = start;
  while (at + 4 <= start + length && view.getUint16(at, true) !== ZIP64_EXTRA)
    at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return sizes.map((size) => {
    if (size !== IN_EXTRA) return size;
    if (at + 8 > start + length) throw refusal("damaged", "zip");
    const wide = view.getBigUint64(at, true);
    at += 8;
    // What lies beyond the file is refused where it is looked for.
    return Number(wide);
  });
}

/** The name of a part, as it is looked up. */
export function partName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}
