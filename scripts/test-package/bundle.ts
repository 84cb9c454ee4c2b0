import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";

/** The page's script, bundled for a browser; a Node module in it fails the build. */
export async function bundleWithEsbuild(project: string): Promise<string> {
  const { outputFiles } = await esbuild({
    entryPoints: [join(project, "browser.ts")],
    absWorkingDir: project,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "error",
  });
  return withoutNode(outputFiles[0]!.text);
}

/** What the same script gives when Vite has bundled it and Node runs it, with the same workbook. */
export async function bundleWithVite(project: string, workbook: string): Promise<unknown> {
  await vite({
    root: project,
    configFile: false,
    logLevel: "error",
    build: { lib: { entry: "browser.ts", formats: ["es"], fileName: "page" }, outDir: "out" },
  });
  const file = join(project, "out/page.js");
  withoutNode(readFileSync(file, "utf8"));
  const page = globalThis as { workbook?: string; outcome?: string };
  page.workbook = workbook;
  await import(pathToFileURL(file).href);
  for (let wait = 0; page.outcome === undefined && wait < 1000; wait++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return JSON.parse(page.outcome ?? "null");
}

function withoutNode(code: string): string {
  const found = /\b(?:from|import|require)\s*\(?\s*["'](?:node:[\w/]+|fs|path|os|process)["']/.exec(code);
  if (found) throw new Error(`a bundle for the browser has ${found[0]}`);
  return code;
}
