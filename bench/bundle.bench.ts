import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { single } from "./lib/measure.ts";
import type { Row, Section } from "./lib/section.ts";

const HEAVY = ["zod", "decimal.js", "date-fns", "saxes", "fflate", "@e965/xlsx"];

/** What a page loads: that nothing heavy is among it is checked, its size recorded. */
export async function run(): Promise<Section> {
  return {
    title: { zh: "打包大小", en: "Bundles" },
    about: {
      zh: "esbuild 打包，压缩后 gzip；其中都没有 zod、decimal.js、date-fns。整个核心一行不含 decimal.js（它只在用到 toDecimal、fromDecimal 时载入）。逐个入口的上限由 `npm run size` 检查。",
      en: "Bundled by esbuild, minified, gzip; zod, decimal.js and date-fns are in none of them. The whole core is counted without decimal.js, which only toDecimal and fromDecimal load. `npm run size` checks a budget for every entry point.",
    },
    rows: [
      await bundled({ zh: "只用 reconcile", en: "reconcile alone" }, 'export { reconcile } from "fenjie";'),
      await bundled({ zh: "只用 target", en: "target alone" }, 'export { target } from "fenjie";'),
      {
        ...(await bundled({ zh: "整个核心", en: "the whole core" }, 'export * from "fenjie";', HEAVY)),
        target: { atMost: 25 },
      },
      {
        ...(await bundled(
          { zh: "自带的计划", en: "the bundled plan" },
          'export * from "fenjie/jiaxing-2016";',
        )),
        target: { atMost: 8 },
      },
    ],
  };
}

async function bundled(what: Row["what"], contents: string, external: readonly string[] = []): Promise<Row> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: "js" },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "error",
    external: [...external],
    // By the exports of package.json, as a user gets it, not by the paths of this repository's tsconfig.
    tsconfigRaw: "{}",
  });
  const kept = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  for (const name of HEAVY) {
    if (kept.some((file) => file.includes(`node_modules/${name}/`)))
      throw new Error(`${what.en} brings along ${name}`);
  }
  const size = gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1024;
  return { what, figures: single(size), unit: "KB" };
}
