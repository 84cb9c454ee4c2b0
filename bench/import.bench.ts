import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { compare, single } from "./lib/measure.ts";
import type { Section } from "./lib/section.ts";

const RUNS = 40;
const PLAN = "dist/jiaxing-2016.js";

/** What it costs to load the bundled plan, against loading a module that is empty. */
export function run(): Section {
  const empty = join(mkdtempSync(join(tmpdir(), "fenjie-bench-")), "empty.js");
  writeFileSync(empty, "export {};\n");
  const { ours, theirs, ratio } = compare(
    RUNS,
    () => timeImport(PLAN),
    () => timeImport(empty),
  );
  return {
    title: { zh: "载入自带的计划", en: "Loading the bundled plan" },
    about: {
      zh: `每次启动一个新的 Node 进程，量其中 import 一句的时间：构建好的 fenjie/jiaxing-2016，对照一个空模块。各 ${RUNS} 次。`,
      en: `In a fresh Node process each time, how long the import alone takes: fenjie/jiaxing-2016 as built, against an empty module. ${RUNS} times each.`,
    },
    rows: [
      {
        what: { zh: "是空模块的", en: "as long as an empty module, times" },
        figures: ratio,
        unit: "times",
        target: { atMost: 3 },
      },
      { what: { zh: "fenjie/jiaxing-2016", en: "fenjie/jiaxing-2016" }, figures: ours, unit: "ms" },
      { what: { zh: "空模块", en: "an empty module" }, figures: theirs, unit: "ms" },
      {
        what: { zh: "构建好的文件，gzip", en: "the file as built, gzip" },
        figures: single(gzipSync(readFileSync(PLAN), { level: 9 }).length / 1024),
        unit: "KB",
      },
    ],
  };
}

function timeImport(file: string): number {
  const url = JSON.stringify(pathToFileURL(file).href);
  const code = `const start = performance.now(); await import(${url}); console.log(performance.now() - start);`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" }),
  );
}
