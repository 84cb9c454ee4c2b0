import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Runs a script in a page of Debian's Chromium that has a workbook (base64), and returns what it leaves in `outcome`. */
export async function outcomeInBrowser(script: string, workbook: string): Promise<string> {
  const server = createServer(({ url }, response) => {
    const isScript = url === "/page.js";
    response.setHeader(
      "content-type",
      isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8",
    );
    response.end(
      isScript
        ? script
        : '<!doctype html><title>fenjie</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: QUIET });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.addInitScript((given) => {
      (globalThis as { workbook?: string }).workbook = given;
    }, workbook);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: "load" });
    const outcome = await page
      .waitForFunction("globalThis.outcome", undefined, { timeout: 10_000 })
      .then((found) => found.jsonValue())
      .catch(() => undefined);
    if (typeof outcome !== "string") throw new Error(`the page gave nothing: ${errors.join("\n")}`);
    return outcome;
  } finally {
    await browser.close();
    server.close();
  }
}
