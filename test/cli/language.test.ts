import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/cli/language.ts";

describe("detectLanguage", () => {
  it.each([
    [{ LANG: "zh_CN.UTF-8" }, "en-US", "zh"],
    [{ LANG: "zh_HK" }, "en-US", "zh"],
    [{ LANG: "en_US.UTF-8" }, "zh-CN", "en"],
    [{ LC_ALL: "en_GB", LANG: "zh_CN" }, "zh-CN", "en"],
    [{ LC_ALL: "", LC_MESSAGES: "zh_CN", LANG: "en_US" }, "en-US", "zh"],
    [{ LC_ALL: "C.UTF-8", LANG: "zh_CN" }, "zh-CN", "en"],
    [{}, "zh-Hans-CN", "zh"],
    [{}, "de-DE", "en"],
  ] as const)("%j and %s: %s", (env, locale, lang) => {
    expect(detectLanguage({ env, locale })).toBe(lang);
  });
});
