import { describe, expect, it } from "vitest";
import type { Table } from "../../src/plan/plan.ts";
import { rowsInOrder } from "../../src/plan/rows-in-order.ts";
import { wide } from "./sample-plan.ts";

const order = (ids: readonly string[], breakdown?: string, parts: readonly string[] = []): string => {
  const rows = Object.fromEntries(ids.map((id) => [id, ["1"]]));
  const table: Table = { columns: ["capital"], rows, ...(breakdown !== undefined && { breakdown }) };
  const plan = { ...wide, breakdowns: { split: { over: "regions", whole: "city", parts } as const } };
  return rowsInOrder(table, plan)
    .map(([id]) => id)
    .join(" ");
};

describe("the rows of a table", () => {
  it("stand as they were written", () => {
    expect(order(["zone", "nanhu", "haining"])).toBe("zone nanhu haining");
    expect(order(["zone", "nanhu", "haining"], "split", ["nanhu", "haining", "zone"])).toBe(
      "zone nanhu haining",
    );
  });

  it("stand as the parts of their breakdown do where codes are ids, which an object sorts", () => {
    const parts = ["330402", "330411", "330481", "zone"];
    expect(order(["330481", "330402", "330411"], "split", ["330481", "330402", "330411"])).toBe(
      "330481 330402 330411",
    );
    expect(order(["zone", "330402"], "split", [...parts].reverse())).toBe("zone 330402");
    expect(order(["0", "zone"], "split", ["zone", "0"])).toBe("zone 0");
  });

  it("end with what is no part", () => {
    expect(order(["1", "2", "3"], "split", ["3", "2"])).toBe("3 2 1");
  });

  it("stand as an object gives them where nothing says what they are parts of", () => {
    expect(order(["330481", "330402"])).toBe("330402 330481");
    expect(order(["330481", "330402"], "none such", ["330481", "330402"])).toBe("330402 330481");
  });

  it("are not sorted for ids that only look like a number", () => {
    // Not in the order of the parts: none of these is a key that an object would have moved.
    expect(order(["0330", "1.5", "县1"], "split", ["县1", "1.5", "0330"])).toBe("0330 1.5 县1");
  });
});
