import { refusal } from "../../refuse.ts";

/** A file of streams, as old Office programs write it: a small file system with sectors and a table of their chains. */
export interface CompoundFile {
  /** Whether there is a stream or folder of a name at the top. What lies deeper belongs to things that are embedded. */
  has(name: string): boolean;
  /** The bytes of a stream at the top; `undefined` where there is none. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

const SECTOR_SHIFTS = [9, 12];
const HEADER_SIZE = 512;
const IN_HEADER = 109;
const END_OF_CHAIN = 0xfffffffe;
/** Greater numbers than it stand for no sector. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_SIZE = 128;
const MINI_SIZE = 64;
const STREAM = 2;

/** Opens a compound file. Chains that leave the file or run in circles are refused. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = refusal("damaged", "OLE2");
  if (bytes.length < HEADER_SIZE) throw broken;
  const number = (at: number): number => {
    if (at + 4 > bytes.length) throw broken;
    return view.getUint32(at, true);
  };
  const shift = view.getUint16(30, true);
  if (!SECTOR_SHIFTS.includes(shift)) throw broken;
  const sectorSize = 1 << shift;
  const sectorCount = Math.ceil(bytes.length / sectorSize) - 1;
  const placeOf = (sector: number): number => (sector + 1) * sectorSize;

  /** The numbers of a chain, by a table of what follows each. */
  const chain = (start: number, next: (sector: number) => number, most: number): readonly number[] => {
    const sectors: number[] = [];
    for (let at = start; at !== END_OF_CHAIN; at = next(at)) {
      if (at >= most || sectors.length >= most) throw broken;
      sectors.push(at);
    }
    return sectors;
  };
  const tables = tableSectors();
  const perSector = sectorSize / 4;
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / perSector)];
    if (table === undefined) throw broken;
    return number(placeOf(table) + 4 * (sector % perSector));
  };
  const contentOf = (start: number, size: number): Uint8Array => {
    const content = new Uint8Array(Math.min(size, bytes.length));
    let filled = 0;
    for (const sector of chain(start, next, sectorCount)) {
      const piece = bytes.subarray(placeOf(sector), placeOf(sector) + Math.min(sectorSize, size - filled));
      content.set(piece, filled);
      filled += piece.length;
      if (filled >= size) break;
    }
    if (filled < size) throw broken;
    return content;
  };

  const directory = chain(number(48), next, sectorCount).flatMap((sector) =>
    Array.from({ length: sectorSize / ENTRY_SIZE }, (_, index) => placeOf(sector) + index * ENTRY_SIZE),
  );
  if (directory.length === 0) throw broken;
  const root: Entry = entryAt(directory[0]!);
  const streams = topStreams();
  return {
    has: (name) => streams.has(name.toLowerCase()),
    read: (name) => {
      const entry = streams.get(name.toLowerCase());
      if (!entry || entry === "folder") return undefined;
      return entry.size < number(56) ? miniContentOf(entry) : contentOf(entry.start, entry.size);
    },
  };

  /** The sectors that hold the table of chains: the first are listed in the header, the others in a chain of lists. */
  function tableSectors(): readonly number[] {
    const listed: number[] = [];
    const add = (from: number, count: number): void => {
      for (let index = 0; index < count; index++) {
        const sector = number(from + 4 * index);
        if (sector <= LAST_SECTOR) listed.push(sector);
      }
      if (listed.length > sectorCount) throw broken;
    };
    add(76, IN_HEADER);
    const lists = number(72) === 0 ? END_OF_CHAIN : number(68);
    const last = sectorSize - 4;
    const following = (sector: number): number => {
      const after = number(placeOf(sector) + last);
      return after > LAST_SECTOR ? END_OF_CHAIN : after;
    };
    const first = lists > LAST_SECTOR ? END_OF_CHAIN : lists;
    for (const sector of chain(first, following, sectorCount)) add(placeOf(sector), sectorSize / 4 - 1);
    return listed;
  }

  function entryAt(at: number): Entry {
    return { start: number(at + 116), size: number(at + 120) };
  }

  /** The entries at the top are a tree of brothers that begins at the root's child. */
  function topStreams(): ReadonlyMap<string, Entry | "folder"> {
    const found = new Map<string, Entry | "folder">();
    const seen = new Set<number>();
    const left = [number(directory[0]! + 76)];
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (id === NO_ENTRY) continue;
      const at = directory[id];
      if (at === undefined || seen.has(id) || at + ENTRY_SIZE > bytes.length) throw broken;
      seen.add(id);
      const length = Math.min(64, view.getUint16(at + 64, true));
      const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + Math.max(0, length - 2)));
      found.set(name.toLowerCase(), bytes[at + 66] === STREAM ? entryAt(at) : "folder");
      left.push(number(at + 68), number(at + 72));
    }
    return found;
  }

  /** Small streams stand in pieces of 64 bytes in a stream of their own. */
  function miniContentOf({ start, size }: Entry): Uint8Array {
    const mini = contentOf(root.start, root.size);
    const table = chain(number(60), next, sectorCount);
    const follow = (piece: number): number => {
      const sector = table[Math.floor(piece / perSector)];
      if (sector === undefined) throw broken;
      return number(placeOf(sector) + 4 * (piece % perSector));
    };
    const content = new Uint8Array(size);
    let filled = 0;
    for (const piece of chain(start, follow, Math.ceil(mini.length / MINI_SIZE))) {
      const part = mini.subarray(piece * MINI_SIZE, piece * MINI_SIZE + Math.min(MINI_SIZE, size - filled));
      content.set(part, filled);
      filled += part.length;
      if (filled >= size) break;
    }
    if (filled < size) throw broken;
    return content;
  }
}
