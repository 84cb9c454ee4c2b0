import { readdirSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import { readFile } from "../../../src/sheet/read-file.ts";

const folder = new URL("../../fixtures/workbooks/", import.meta.url);

/** The files of the folder of fixtures, by their name. */
export const fixtures: readonly (readonly [name: string, bytes: Uint8Array])[] = readdirSync(folder)
  .filter((name) => name.includes("."))
  .map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]);

/** Numbers below `end`, the same ones for the same seed. */
function random(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/** A file cut off, or with some bytes changed. */
function mutant(bytes: Uint8Array, next: (end: number) => number): Uint8Array {
  // What is shorter than its mark is another kind of file.
  if (next(3) === 0) return bytes.slice(0, 8 + next(bytes.length - 8));
  const copy = bytes.slice();
  for (let left = 1 + next(8); left > 0; left--) copy[next(copy.length)] = next(256);
  return copy;
}

/** All that a file says. */
async function contentOf(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const result = await readFile(bytes, name);
  if (result.ok)
    return JSON.stringify(result.value.map((sheet) => ({ ...sheet, marks: [...(sheet.marks ?? [])] })));
  expect(result.issues.map(({ code }) => code)).toEqual(["unreadable-file"]);
  return undefined;
}

/**
 * Reads `count` mutants of a file. Each is read or refused with one issue. What has checksums is read as it was or not at
 * all; of the properties, which stand aside, some may be missing.
 */
export async function readMutants(
  name: string,
  bytes: Uint8Array,
  count: number,
  seed: number,
): Promise<void> {
  const next = random(seed);
  const rows = async (of: Uint8Array): Promise<string | undefined> =>
    (await contentOf(of, name))?.replace(/,"properties":\{[^}]*\}/g, "");
  const whole = await rows(bytes);
  expect(whole).toBeDefined();
  const hasChecksums = /\.(?:xlsx|ods)$/.test(name);
  for (let index = 0; index < count; index++) {
    const content = await rows(mutant(bytes, next));
    if (hasChecksums && content !== undefined) expect(content).toBe(whole);
  }
}
