import { describe, expect, it } from "vitest";
import { en } from "../../src/cli/messages/en.ts";
import { zh } from "../../src/cli/messages/zh.ts";

/** Every key, with what kind of value it has. */
function shape(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, item]) => shape(item, `${path}.${key}`));
}

describe("messages", () => {
  it("say the same things in both languages", () => {
    expect(shape(zh)).toEqual(shape(en));
  });

  it("have Chinese in one and none in the other, but for the dash's and 左右's own sake", () => {
    expect(JSON.stringify(en)).not.toMatch(/\p{Script=Han}/u);
  });
});
