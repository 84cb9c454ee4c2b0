import { CFB } from "@e965/xlsx";

/** A compound file of streams. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  return Uint8Array.from(CFB.write(file, { type: "array" }) as unknown as number[]);
}

export type Bytes = readonly number[];

/** A record of an old workbook. */
export function record(type: number, ...data: Bytes): Bytes {
  return [...word(type), ...word(data.length), ...data];
}

export function word(value: number): Bytes {
  return [value & 0xff, value >> 8];
}

export function double(value: number): Bytes {
  return [...new Uint8Array(new Float64Array([value]).buffer)];
}

/** The first record of a stream, or of a sheet in it (`kind` 0x10), or of a chart (0x20); `version` 6 is Excel 97. */
export function begin(kind: number, version = 6): Bytes {
  return record(0x809, 0, version, ...word(kind), ...new Array<number>(12).fill(0));
}
export const END: Bytes = record(0x0a);

/** A stream of a workbook's own records and of one sheet called by `name`, which is written as it stands in the record. */
export function stream(
  name: Bytes,
  own: readonly Bytes[],
  sheet: readonly Bytes[],
  kind = 0x10,
  version = 6,
): Uint8Array {
  const before = [...begin(5, version), ...own.flat()];
  const at = before.length + 4 + 6 + name.length + END.length;
  const listed = record(0x85, ...word(at & 0xffff), ...word(at >> 16), 0, 0, ...name);
  return Uint8Array.from([...before, ...listed, ...END, ...begin(kind, version), ...sheet.flat(), ...END]);
}
