/** The format of the set that programs keep their own properties in: D5CDD505-2E9C-101B-9397-08002B2CF9AE. */
const CUSTOM = "05d5cdd59c2e1b10939708002b2cf9ae";
const DICTIONARY = 0;
const CODE_PAGE = 1;
const UTF_16 = 1200;
/** A hostile set could name a long text very often. */
const MOST = 1000;
const LONGEST = 10_000;
/** Encodings by their number; all others are read as GB18030, which holds ASCII too. */
const ENCODINGS: Readonly<Record<number, string>> = {
  1200: "utf-16le",
  1252: "windows-1252",
  65001: "utf-8",
};

/**
 * The custom properties in the summary stream of an old Office file, by name. They are a note beside the table: a stream that
 * is broken has as many as can be read.
 */
export function readPropertySet(bytes: Uint8Array): readonly (readonly [name: string, value: string])[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0);
  const sets = Math.min(2, long(24));
  for (let index = 0; index < sets; index++) {
    const at = 28 + 20 * index;
    const format = Array.from(bytes.subarray(at, at + 16), (byte) => byte.toString(16).padStart(2, "0"));
    if (format.join("") === CUSTOM) return readSection(long(at + 16));
  }
  return [];

  function readSection(start: number): readonly (readonly [string, string])[] {
    const places = new Map<number, number>();
    const count = Math.min(long(start + 4), MOST);
    for (let index = 0; index < count; index++) {
      const at = start + 8 + 8 * index;
      places.set(long(at), start + long(at + 4));
    }
    const page = places.has(CODE_PAGE) ? long(places.get(CODE_PAGE)! + 4) & 0xffff : UTF_16;
    const names = readNames(places.get(DICTIONARY) ?? bytes.length, page);
    return names.flatMap(([id, name]) => {
      const value = readValue(places.get(id) ?? bytes.length, page);
      return value === undefined ? [] : [[name, value] as const];
    });
  }

  function readNames(start: number, page: number): readonly (readonly [id: number, name: string])[] {
    const names: [number, string][] = [];
    const count = Math.min(long(start), MOST);
    let at = start + 4;
    for (let index = 0; index < count && at + 8 <= bytes.length; index++) {
      const length = page === UTF_16 ? 2 * long(at + 4) : long(at + 4);
      names.push([long(at), textAt(at + 8, length, page)]);
      at += 8 + (page === UTF_16 ? Math.ceil(length / 4) * 4 : length);
    }
    return names;
  }

  function readValue(at: number, page: number): string | undefined {
    if (at + 8 > bytes.length) return undefined;
    switch (long(at)) {
      case 2:
        return String(view.getInt16(at + 4, true));
      case 3:
        return String(view.getInt32(at + 4, true));
      case 5:
        return at + 12 <= bytes.length ? String(view.getFloat64(at + 4, true)) : undefined;
      case 11:
        return String(view.getInt16(at + 4, true) !== 0);
      case 30:
        return textAt(at + 8, long(at + 4), page);
      case 31:
        return textAt(at + 8, 2 * long(at + 4), UTF_16);
      default:
        return undefined;
    }
  }

  function textAt(start: number, length: number, page: number): string {
    const end = start + Math.min(length, LONGEST);
    const text = new TextDecoder(ENCODINGS[page] ?? "gb18030").decode(bytes.subarray(start, end));
    return text.replace(/\0.*$/su, "");
  }
}
