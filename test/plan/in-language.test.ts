import { expect, it } from "vitest";
import { inLanguage } from "../../src/plan/in-language.ts";

it("says it in the language asked for, and in Chinese where that is all there is", () => {
  expect(inLanguage({ zh: "海宁市", en: "Haining" }, "zh")).toBe("海宁市");
  expect(inLanguage({ zh: "海宁市", en: "Haining" }, "en")).toBe("Haining");
  expect(inLanguage({ zh: "海宁市" }, "en")).toBe("海宁市");
});
