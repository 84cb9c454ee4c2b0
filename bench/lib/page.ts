import { cpus, release, totalmem } from "node:os";
import { cellsOf, isMet, type Section } from "./section.ts";

type Lang = "zh" | "en";

const HEAD: Readonly<Record<Lang, string>> = {
  en: `# Benchmarks

[中文](benchmarks.zh.md)

Made by \`npm run bench -- --write\`. Both sides of a comparison are measured in one run, in turn, several times; targets
are held against the median. Ratios are what counts: the machine was shared with other work, so the times say how long
things took that day, not how long they take.`,
  zh: `# 基准测试

[English](benchmarks.md)

由 \`npm run bench -- --write\` 生成。对照的两边在同一次运行里轮流量、量多次，以中位数对目标。要看的是比值：机器当时还在跑别的，时间只是当天的时间，说明不了一般要多久。`,
};

const COLUMNS: Readonly<Record<Lang, readonly string[]>> = {
  en: ["", "min", "median", "max", "target"],
  zh: ["", "最小", "中位数", "最大", "目标"],
};

/** The page of results. */
export function pageOf(sections: readonly Section[], lang: Lang): string {
  const missed = sections.flatMap(({ rows }) => rows.filter((row) => !isMet(row)));
  const all = missed.length === 0 ? ALL_MET[lang] : MISSED[lang];
  return `${[HEAD[lang], `${machine(lang)}${all}`, ...sections.map((section) => sectionOf(section, lang))].join("\n\n")}\n`;
}

const ALL_MET = { en: " Every target is met.", zh: "目标全部达到。" };
const MISSED = { en: " Targets that are missed are marked.", zh: "没有达到的目标已标出。" };

function machine(lang: Lang): string {
  const processors = cpus();
  const parts = [
    new Date().toISOString().slice(0, 10),
    `${processors.length} × ${processors[0]?.model.trim() ?? "?"}`,
    `${Math.round(totalmem() / 1024 ** 3)} GB`,
    `Linux ${release()}`,
    `Node ${process.version}`,
  ];
  return lang === "zh" ? `${parts.join("，")}。` : `${parts.join(", ")}.`;
}

function sectionOf({ title, about, rows }: Section, lang: Lang): string {
  const lines = [
    COLUMNS[lang],
    ["---", "---:", "---:", "---:", "---"],
    ...rows.map((row) => cellsOf(row, lang)),
  ];
  const table = lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
  return `## ${title[lang]}\n\n${about[lang]}\n\n${table}`;
}
