import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplesOfPage } from "../examples/extract.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
});

/** The form of a recipe as its page shows it, in a real page. */
async function form(name: string, lang: string): Promise<Page> {
  const text = readFileSync(`${root}docs/${name}`, "utf8");
  const [, html] = /```html\n(.*?)```/s.exec(text)!;
  const [code] = examplesOfPage(name, text).filter(({ run }) => !run);
  const { outputFiles } = await build({
    stdin: { contents: code!.code, loader: "ts", resolveDir: root },
    alias: { fenjie: `${root}src/index.ts` },
    // decimal.js, which this does not use, stands in a file of its own.
    ...{ bundle: true, format: "esm", platform: "browser", target: "es2022", write: false, charset: "utf8" },
  });
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><body>${html}</body></html>`,
  );
  await page.addScriptTag({ type: "module", content: outputFiles[0]!.text });
  return page;
}

describe.each([
  ["recipes.md", "en", "at least 200 MW"],
  ["recipes.zh.md", "zh-CN", "200兆瓦以上"],
])("the form of docs/%s", (name, lang, normal) => {
  it("underlines while a person types, waits with what is unfinished, and offers readings", async () => {
    const page = await form(name, lang);
    const said = (): Promise<string | null> => page.textContent("#said");
    const isValid = (): Promise<boolean> =>
      page.$eval("#target", (field) => (field as { validity: { valid: boolean } }).validity.valid);

    await page.type("#target", "不低于");
    expect([await said(), await isValid()]).toEqual(["", false]);
    await page.type("#target", "200");
    expect([await said(), await isValid()]).toEqual([normal, true]);
    expect(await page.innerHTML("#marked")).toBe("<em>不低于</em><u>200</u>");

    await page.fill("#target", "超过8以上");
    expect(
      await page.$$eval("#choices button", (buttons) => buttons.map(({ textContent }) => textContent)),
    ).toEqual(["超8", "8以上"]);
    await page.click("#choices button >> nth=1");
    expect([await page.inputValue("#target"), await isValid()]).toEqual(["8以上", true]);

    await page.fill("#target", "<b>8</b>");
    await page.click("#marked", { force: true });
    expect(await page.innerHTML("#marked")).toBe("&lt;b&gt;8&lt;/b&gt;");
    expect(await said()).not.toBe("");
    await page.close();
  });
});
