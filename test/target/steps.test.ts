import { expect, it } from "vitest";
import type { UnitInfo } from "../../src/quantity/unit-table.ts";
import { MAX_UNIT_LENGTH } from "../../src/target/scan-unit.ts";
import { tokenize } from "../../src/target/tokenize.ts";

/** A unit table that counts how often it is asked. */
function countingUnits() {
  const asked = { times: 0 };
  class Counting extends Map<string, UnitInfo> {
    override get(name: string): UnitInfo | undefined {
      asked.times++;
      return super.get(name);
    }
  }
  return { asked, units: { declared: new Counting() } };
}

it.each([
  "9",
  "以上",
  "（",
  "[1]",
  "万",
  "1万",
  "1余",
  "1万万",
  "1 ",
  "1,",
  "—",
  "-",
  "控制在",
  "大于或",
  "3家千瓦",
])("takes steps in proportion to the text: %j", (piece) => {
  const [once, twice] = [4_000, 8_000].map((times) => {
    const { asked, units } = countingUnits();
    const text = piece.repeat(times);
    const tokens = tokenize(text, units);
    expect(tokens.length).toBeLessThanOrEqual(text.length);
    return asked.times;
  }) as [number, number];
  expect(twice).toBeLessThanOrEqual(2 * once + 100 * MAX_UNIT_LENGTH);
  expect(once).toBeLessThanOrEqual(4_000 * piece.length * 10 * MAX_UNIT_LENGTH);
});
