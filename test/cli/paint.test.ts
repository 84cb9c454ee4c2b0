import { describe, expect, it } from "vitest";
import { paintFor } from "../../src/cli/paint.ts";

const terminal = { write: () => undefined, isTTY: true };
const pipe = { write: () => undefined };
const isColoured = (output: typeof pipe, env: Record<string, string>): boolean =>
  paintFor(output, env).red("x") !== "x";

describe("colours", () => {
  it.each([
    ["on a terminal", terminal, {}, true],
    ["not in a pipe", pipe, {}, false],
    ["not where NO_COLOR is set", terminal, { NO_COLOR: "1" }, false],
    ["where NO_COLOR is empty", terminal, { NO_COLOR: "" }, true],
    ["not on a dumb terminal", terminal, { TERM: "dumb" }, false],
    ["in a pipe that is forced", pipe, { FORCE_COLOR: "1" }, true],
    ["not where FORCE_COLOR is 0", terminal, { FORCE_COLOR: "0" }, false],
    ["not where both are set", terminal, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
  ] as const)("%s", (_, output, env, expected) => {
    expect(isColoured(output, env)).toBe(expected);
  });
});
