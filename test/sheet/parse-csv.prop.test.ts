import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../src/sheet/limits.ts";
import { parseCsv } from "../../src/sheet/parse-csv.ts";

/** What csv-parse reads, or `undefined` where it refuses. */
function oracle(text: string): unknown {
  try {
    return parse(text, {
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch {
    return undefined;
  }
}

const read = (text: string): unknown => {
  const result = parseCsv(text, "a.csv", DEFAULT_LIMITS);
  return result.ok ? result.value.rows : undefined;
};

test("any text is read, or refused, as csv-parse does", () => {
  const piece = fc.constantFrom(",", '"', '""', "\n", "\r\n", "\r", "甲", "1.5", " ", '"a"');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      expect(read(text)).toEqual(oracle(text));
    }),
    { numRuns: 3000 },
  );
});

test("what is written with quotes is read back", () => {
  const cell = fc.string({ unit: fc.constantFrom("甲", '"', ",", "\n", "\r", "\t", ";", "7") });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2 }), { minLength: 1 }), (rows) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
      expect(read(`${quoted.join("\r\n")}\r\n`)).toEqual(rows);
    }),
  );
});
