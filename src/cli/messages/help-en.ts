import type { Messages } from "./messages.ts";

export const enHelp: Messages["help"] = {
  about: "Target plans, checked exactly: do the parts make the whole, and by how much not.",
  usage: "Usage",
  usageWords: "fenjie COMMAND [OPTIONS]",
  commands: "Commands",
  options: "Options",
  examples: "Examples",
  more: "fenjie COMMAND --help lists the options and examples of a command.",
  exit: "Exit status: 0 fine; 1 a check fails and is not waived (warnings do not count), a text is refused, a submission has errors or cannot be read, or a draft does not load; 2 could not run.",
  operands: {
    plan: (ids) => `PLAN is the id of a bundled plan (${ids.join(", ")}), a plan's folder, or its JSON file.`,
    folder: "FOLDER is a folder.",
    document: "FILE is a .txt, .md, .html or .docx file. Old .doc files and PDFs have to be converted first.",
    submission: "FILE is a workbook (.xlsx, .xls, .ods, WPS .et), a CSV or a JSON file that was sent in.",
    text: "TEXT is a cell or a sentence; - reads standard input, one a line.",
  },
  outputFolder: "the folder to write to; a file that exists is not overwritten",
  summaries: {
    check: "whether the parts make the totals, by how much not, and where the document says so",
    show: "the indicators, regions, breakdowns and all targets of a plan",
    tables: "the official tables in Markdown",
    generate: "a plan's folder as typed TypeScript constants",
    init: "a small plan to start from",
    draft: "a document as a draft of a plan: a data package, and a report on every figure",
    template: "a workbook or CSV for regions to fill in, with what is due of them and their targets",
    validate: "what districts and departments sent in: every cell that is wrong, where, and how to mend it",
    parse: "the targets of a cell or a sentence",
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
    period: "the period of the targets (2027, 2026/2030); read from the document unless given",
    expect:
      "which figures are due: of the regions and indicators that are mentioned (unless given), or all of the plan's",
    history:
      "what was reported before, to hold the figures against: a submission, or what validate printed as JSON; may be repeated, a later one corrects an earlier one",
    annotate:
      "write an annotated copy to send back: cells with issues coloured and commented, and a list of all issues. Of several files it is a folder, for NAME.annotated.xlsx of each; overwrites what exists, but no input",
    monthly: "monthly figures are of the month alone, not since January",
    sentence: "find every target of a sentence, also where the text can be read as one cell",
    output:
      "write to a file instead of showing; overwrites one that exists, but no input, no file of the plan's folder and no source that was not generated",
    format: "the form of the output",
    lang: "the language; the system's unless given",
    help: "show this help",
    version: "show the version",
  },
  meanings: {
    template: {
      region: "only this region, by id, name or code; of one it is a form; may be repeated",
      period:
        "the period that is reported (2016-06); unless given, whoever fills it in chooses it in the workbook, or writes it into the CSV",
      output: "the file to write, .xlsx or .csv; one that exists is not overwritten",
    },
    validate: {
      period: "the period of figures whose file names none (2016-06); the plan's unless given",
      region:
        "this region, by id, name or code: all of its figures are due, and no others are asked for; may be repeated",
    },
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
    draft: [
      { command: "fenjie draft plan.docx -o my-plan", purpose: "into the folder my-plan" },
      { command: "fenjie draft plan.txt -o my-plan --period 2027", purpose: "where it names no year" },
    ],
    template: [
      {
        command: "fenjie template jiaxing-2016 -o june.xlsx --period 2016-06",
        purpose: "the official tables, to be filled in",
      },
      {
        command: "fenjie template jiaxing-2016 --region 330481 -o haining.xlsx",
        purpose: "a form of one region",
      },
    ],
    validate: [
      { command: "fenjie validate jiaxing-2016 june.xlsx", purpose: "check a workbook" },
      {
        command: "fenjie validate jiaxing-2016 haining.csv --region haining --period 2016-06",
        purpose: "of one region: all of its figures are due",
      },
      {
        command: "fenjie validate jiaxing-2016 *.xlsx --format csv -o issues.csv",
        purpose: "the issues, for Excel",
      },
      {
        command: "fenjie validate jiaxing-2016 june.xlsx --annotate june.annotated.xlsx",
        purpose: "a copy to send back, with comments",
      },
      {
        command: "fenjie validate my-plan june.xlsx --history may.json",
        purpose: "held against what was reported in May",
      },
    ],
    parse: [
      { command: 'fenjie parse "8%+"', purpose: "a cell" },
      { command: "fenjie parse --sentence - < plan.txt", purpose: "every line of a file" },
      { command: "fenjie parse --format json - < cells.txt", purpose: "for programs, one object a line" },
    ],
  },
};
