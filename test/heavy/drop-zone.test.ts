import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examplesOfPage } from "../examples/extract.ts";
import { expected, read } from "../submission/invented.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const POLICY = "default-src 'none'; script-src 'self'";
const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".html": "text/html" };

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
});

/** The recipe's page and script, as a bundler makes them for a browser. */
async function site(recipes: string, lang: string): Promise<ReadonlyMap<string, string>> {
  const text = readFileSync(`${root}docs/${recipes}`, "utf8");
  const at = text.indexOf('<label id="drop">');
  const html = text.slice(at, text.indexOf("```", at));
  const script = examplesOfPage(recipes, text).find(({ code }) => code.includes("dataTransfer"))!;
  const { outputFiles } = await build({
    stdin: { contents: script.code, loader: "ts", resolveDir: root },
    alias: {
      fenjie: `${root}src/index.ts`,
      "fenjie/jiaxing-2016": `${root}src/plans/jiaxing-2016.ts`,
      "fenjie/submission": `${root}src/submission/index.ts`,
    },
    // A module of Node's, wherever it is imported, fails a build for a browser.
    ...{ bundle: true, splitting: true, format: "esm", platform: "browser", target: "es2022" },
    ...{ write: false, outdir: "/", charset: "utf8", logLevel: "silent" },
  });
  const page = `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>fenjie</title><body>${html}<script type="module" src="/stdin.js"></script></body></html>`;
  return new Map([
    ["/index.html", page],
    ...outputFiles.map(({ path, text: code }): [string, string] => [path, code]),
  ]);
}

/** Serves a site under a policy that forbids `eval`, inline scripts and every other origin. */
async function serve(files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer(({ url = "/" }, response) => {
    const name = url === "/" ? "/index.html" : url;
    const text = files.get(name);
    response.writeHead(text === undefined ? 404 : 200, {
      "content-security-policy": POLICY,
      "content-type": `${TYPES[extname(name)] ?? "text/plain"}; charset=utf-8`,
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** Drops files on the page, as a person does: with their names and bytes. */
async function drop(page: Page, ...names: readonly string[]): Promise<void> {
  const files = names.map((name) => [name, read(name).toString("base64")] as const);
  await page.evaluate((given) => {
    const { document, DataTransfer, DragEvent, File, Uint8Array: Bytes, atob } = globalThis as unknown as Dom;
    const transfer = new DataTransfer();
    for (const [name, text] of given)
      transfer.items.add(new File([Bytes.from(atob(text), (character) => character.charCodeAt(0))], name));
    const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
    const zone = document.querySelector("#drop");
    if (zone.dispatchEvent(new DragEvent("dragover", options))) throw new Error("the page takes no drop");
    zone.dispatchEvent(new DragEvent("drop", options));
  }, files);
  // Asked from outside: the page's policy forbids what waits within it, too.
  await expect.poll(() => page.textContent("#summary"), { timeout: 30_000 }).not.toBe("…");
}

/** Where the issues of files stand, as their expectations say. */
function cellsOf(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => expected(name).issues.map(({ at }) => (typeof at === "string" ? at : "")));
}

/** What of a page the test touches; the tests are compiled without the types of one. */
interface Dom {
  readonly document: { querySelector(selector: string): { dispatchEvent(event: unknown): boolean } };
  readonly DataTransfer: new () => { readonly items: { add(file: unknown): void } };
  readonly DragEvent: new (type: string, options: object) => unknown;
  readonly File: new (parts: readonly unknown[], name: string) => unknown;
  readonly Uint8Array: typeof Uint8Array;
  readonly atob: (text: string) => string;
}

describe.each([
  ["recipes.md", "en", "4 figures, 2 errors", "is not a number"],
  ["recipes.zh.md", "zh-CN", "读出4个数，2处错误", "不是数值"],
])("the drop zone of docs/%s", (recipes, lang, summary, words) => {
  it("shows the issues of files that are dropped, under a policy without eval", async () => {
    const files = await site(recipes, lang);
    const server = await serve(files);
    const page = await browser.newPage();
    const asked: string[] = [];
    const wrong: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") wrong.push(message.text());
    });
    const cells = (): Promise<readonly string[]> =>
      page.$$eval("#issues td:nth-child(3)", (found) => found.map(({ textContent }) => textContent ?? ""));
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

      await drop(page, "invented-2016-06-nanhu.xlsx");
      expect(await page.textContent("#summary")).toBe(summary);
      expect(await cells()).toEqual(cellsOf("invented-2016-06-nanhu.xlsx"));
      expect(await page.$$eval("#issues tr", (rows) => rows.map(({ className }) => className))).toEqual([
        "error",
        "info",
        "error",
      ]);

      await drop(page, "invented-2016-06-xiuzhou.csv");
      expect(await cells()).toEqual(cellsOf("invented-2016-06-xiuzhou.csv"));
      expect(await page.textContent("#issues tr:first-child")).toContain("17.O");
      expect(await page.textContent("#issues tr:first-child")).toContain(words);

      // The reader of old workbooks comes when one is dropped, not before.
      const before = asked.length;
      await drop(page, "invented-2016-05-haining.xls");
      expect(await cells()).toEqual(cellsOf("invented-2016-05-haining.xls"));
      expect(asked.slice(before).filter((path) => path.endsWith(".js")).length).toBeGreaterThan(0);

      const two = ["invented-2016-06-economic-zone.xlsx", "invented-2016-06-haiyan.json"];
      await drop(page, ...two);
      expect(await cells()).toEqual(cellsOf(...two));
      expect(wrong.filter((text) => !text.includes("favicon"))).toEqual([]);
    } finally {
      await page.close();
      server.close();
    }
  });

  it("takes files that are chosen, and shows as text whatever they say", async () => {
    const server = await serve(await site(recipes, lang));
    const page = await browser.newPage();
    try {
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const buffer = Buffer.from("地区,引进内资\n海宁市,<img src=x onerror=alert(1)>\n");
      await page.setInputFiles("#files", { name: "<b>june</b>.csv", mimeType: "text/csv", buffer });
      await page.waitForSelector("#issues tr");
      expect(await page.$("#issues b, #issues img")).toBeNull();
      expect(await page.textContent("#issues td")).toBe("<b>june</b>.csv");
    } finally {
      await page.close();
      server.close();
    }
  });
});

it("the code that a page loads has no eval and no module of Node's, and old workbooks are a file of their own", async () => {
  const files = await site("recipes.md", "en");
  const scripts = [...files].filter(([name]) => name.endsWith(".js"));
  const first = files.get("/stdin.js")!;
  for (const [name, code] of scripts) {
    expect(code, name).not.toMatch(
      /\b(?:from|import|require)\s*\(?\s*["'](?:node:[\w/]+|fs|path|os|process)["']/,
    );
  }
  expect(first).not.toMatch(/\beval\(|new Function\(/);
  expect(scripts.length).toBeGreaterThan(1);
  expect(Math.max(...scripts.map(([, code]) => code.length))).toBeGreaterThan(2 * 100_000);
  expect(first).not.toContain("SheetJS");
});
