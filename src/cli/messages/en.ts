import type { Messages } from "./messages.ts";

const EN_KINDS = { erratum: "the source is in error", agreed: "agreed" } as const;

/** `3 checks`, `1 check` */
const count = (number: number, singular: string, plural = `${singular}s`): string =>
  `${number} ${number === 1 ? singular : plural}`;

export const en: Messages = {
  colon: ": ",
  comma: ", ",
  separator: "; ",
  brackets: (text) => ` (${text})`,
  check: {
    groups: {
      covers: "Totals and their parts",
      agrees: "Printed sums and what they sum",
      within: "Totals and some of their parts",
      each: "Demands on every part",
      meets: "Reported figures and targets",
    },
    columns: {
      covers: ["total", "parts make"],
      agrees: ["printed sum", "parts make"],
      within: ["total", "of which"],
      each: ["demand", "parts"],
      meets: ["target", "reported"],
    },
    indicator: "indicator",
    gap: "difference",
    clause: "clause",
    each: (total) => `each ${total}`,
    least: (figure) => `least ${figure}`,
    most: (figure) => `most ${figure}`,
    mean: (figure) => `mean ${figure}`,
    stretch: "stretch",
    spare: (gap) => `spare ${gap}`,
    short: (gap) => `short ${gap}`,
    over: (gap) => `over ${gap}`,
    apart: (gap) => `apart ${gap}`,
    reasons: {
      covered: "met",
      exact: "exact",
      "within-rounding": "within rounding",
      short: "short",
      over: "over",
      "touches-open-end": "at the limit",
      contradicts: "contradicts",
      "unbounded-part": "no limit",
      "needs-opening-stock": "opening stock?",
      "missing-parts": "parts missing",
      "needs-weights": "weights?",
      "needs-dash-meaning": "meaning of —?",
      "needs-tolerance": "tolerance?",
      "no-figures": "no figures",
      "scope-differs": "other scope",
      "not-additive": "not additive",
    },
    failing: (number) => `${count(number, "check fails", "checks fail")}`,
    waived: (number) =>
      `${count(number, "check fails", "checks fail")} and ${number === 1 ? "is" : "are"} waived`,
    unknown: (number) => `${count(number, "check is", "checks are")} unknown`,
    waiver: (kind, reason, by) => `waived (${EN_KINDS[kind]}${by === undefined ? "" : `, ${by}`}): ${reason}`,
    warning: " (a warning: the exit status does not count it)",
    noted: "These hold, but note",
    explainHint: (id) => `line by line: --explain ${id}`,
    notDecomposed: (number) => `${count(number, "total")} that nothing splits`,
    noTotal: (number) => `${count(number, "column")} without a total, and what they add up to`,
    noSum: "not summed",
    findings: (number) => `${count(number, "waiver")} without effect`,
    nothing: "There is nothing to check.",
    summary: (total) => count(total, "check"),
    counts: {
      holds: (number) => `${number} ${number === 1 ? "holds" : "hold"}`,
      fails: (number) => `${number} ${number === 1 ? "fails" : "fail"}`,
      unknown: (number) => `${number} unknown`,
      waived: (number) => `${number} ${number === 1 ? "fails" : "fail"} but waived`,
    },
  },
  show: {
    indicators: (number) => count(number, "indicator"),
    regions: (number) => `${count(number, "region")} and accountable units`,
    breakdowns: (number) => count(number, "breakdown"),
    kinds: { flow: "flow", stock: "stock", rate: "rate" },
    directions: { more: "more is better", less: "less is better", none: "neither way better" },
    states: {
      "not-assigned": "—",
      blank: "blank",
      "not-applicable": "/",
      deferred: "set later or elsewhere",
      unavailable: "…",
    },
    noTargets: "no targets",
  },
  noTables: "This plan has no official tables.",
  written: (file) => `wrote ${file}`,
  created: (files, folder) =>
    `wrote ${count(files.length, "file")}:\n${files.map((file) => `  ${file}`).join("\n")}\nnext: fenjie check ${folder}`,
  problems: (number) => `${count(number, "problem")}.`,
  bundled: (ids) => `Bundled plans: ${ids.join(", ")}`,
  failed: (message) => `fenjie failed: ${message}`,
  help: {
    about: "Target plans, checked exactly: do the parts make the whole, and by how much not.",
    usage: "Usage",
    usageWords: "fenjie COMMAND [OPTIONS]",
    commands: "Commands",
    options: "Options",
    examples: "Examples",
    more: "fenjie COMMAND --help lists the options and examples of a command.",
    exit: "Exit status: 0 fine; 1 a check fails and is not waived (warnings do not count); 2 could not run.",
    operands: {
      PLAN: (ids) =>
        `PLAN is the id of a bundled plan (${ids.join(", ")}), a plan's folder, or its JSON file.`,
      FOLDER: "FOLDER is a folder.",
    },
    summaries: {
      check: "whether the parts make the totals, by how much not, and where the document says so",
      show: "the indicators, regions, breakdowns and all targets of a plan",
      tables: "the official tables in Markdown",
      generate: "a plan's folder as typed TypeScript constants",
      init: "a small plan to start from",
    },
    descriptions: {
      observations:
        "check reported figures too (CSV or JSON; columns: indicator, region, period, scope, value, unit, date)",
      indicator: "only this indicator, by id or name; may be repeated",
      region: "only checks that concern this region, by id, name or code; may be repeated",
      "as-of": "the day to judge at, such as 2016-12-31; today unless given",
      explain:
        "the arithmetic of one check, line by line, with its sources (ids: see --format json, or any wrong id)",
      from: "where the generated file imports its types from; fenjie unless given",
      name: "the name of the constant; made from the plan's id unless given",
      output: "write to a file instead of showing; an existing file is overwritten",
      format: "the form of the output",
      lang: "the language; the system's unless given",
      help: "show this help",
      version: "show the version",
    },
    samples: {
      check: [
        { command: "fenjie check jiaxing-2016", purpose: "check the bundled plan" },
        { command: "fenjie check jiaxing-2016 --indicator twinCentres", purpose: "one indicator" },
        {
          command: "fenjie check jiaxing-2016 --explain covers:twinCentres@jiaxing:2016:assessment",
          purpose: "the arithmetic, line by line",
        },
        { command: "fenjie check my-plan --observations q1.csv", purpose: "with reported figures" },
        { command: "fenjie check my-plan --format json -o check.json", purpose: "for programs" },
      ],
      show: [
        { command: "fenjie show jiaxing-2016", purpose: "list the plan" },
        {
          command: "fenjie show jiaxing-2016 --format csv -o targets.csv",
          purpose: "one target a line, opens in Excel",
        },
      ],
      tables: [
        { command: "fenjie tables jiaxing-2016 -o tables.md", purpose: "to a Markdown file" },
        { command: "fenjie tables jiaxing-2016 --lang zh", purpose: "as printed, in Chinese" },
      ],
      generate: [
        { command: "fenjie generate my-plan -o my-plan.ts", purpose: "write the constant" },
        { command: "fenjie generate my-plan -o plan.ts --name plan2026", purpose: "name the constant" },
      ],
      init: [{ command: "fenjie init my-plan", purpose: "make the folder my-plan" }],
    },
  },
};
