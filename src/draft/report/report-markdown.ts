import type { Language } from "../../issue/language.ts";
import { safeParseTarget } from "../../target/parse-target.ts";
import type {
  Choice,
  DraftReport,
  FigurePlace,
  LeftFigure,
  Suggestion,
  TakenFigure,
} from "../report-types.ts";
import { en } from "./en.ts";
import type { ReportWords } from "./words.ts";
import { zh } from "./zh.ts";

const WORDS: Readonly<Record<Language, ReportWords>> = { zh, en };

/** A report as Markdown: what a person has to judge first, then everything else. */
export function reportMarkdown(report: DraftReport, lang: Language): string {
  const words = WORDS[lang];
  const { sections, about } = words;
  const { tables, cells, bodyTargets, linked, suggestions, left } = report.summary;
  const counts = [tables, cells, bodyTargets, linked, suggestions, left];
  const place = (figure: FigurePlace): string => placeText(figure, report, words);
  const lines = [
    `# ${escaped(words.title(report.document))}`,
    "",
    ...words.intro.flatMap((text) => [text, ""]),
    ...counts.map((count, index) => `- ${words.summary[index]}${words.colon}${count}`),
    "",
    ...words.next,
    "",
    ...section(
      sections.suggestions,
      about.suggestions,
      suggestionRows(report.suggestions, words, place),
      words,
    ),
    ...section(sections.links, about.links, linkRows(report, words, place), words),
    ...section(sections.choices, about.choices, choiceRows(report, words), words),
    ...section(sections.indicators, about.choices, indicatorRows(report, words), words),
    ...section(sections.left, about.left, leftRows(report.left, words, place), words),
    ...section(sections.taken, "", takenRows(report, words, place), words),
  ];
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trimEnd()}\n`;
}

type Row = readonly string[];
type PlaceText = (figure: FigurePlace) => string;

/** A heading, a sentence and a table; the first row is its header. */
function section(
  title: string,
  about: string,
  [head, ...rows]: readonly Row[],
  words: ReportWords,
): readonly string[] {
  if (head === undefined || rows.length === 0) return [`## ${title}`, "", words.none, ""];
  const line = (cells: Row): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [
    `## ${title}`,
    "",
    about,
    "",
    line(head),
    `|${head.map(() => "---|").join("")}`,
    ...rows.map(line),
    "",
  ];
}

/** A text that is one cell of a table and nothing else: what a document says must not become markup. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\|<>*[\]]/g, (character) => `\\${character}`);
}

function placeText(figure: FigurePlace, { counts }: DraftReport, words: ReportWords): string {
  const { line, clause, table, row, column } = figure;
  const parts = [
    clause || (table === undefined ? "" : table),
    row ?? "",
    column ?? "",
    words.line[counts](line),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function suggestionRows(
  suggestions: readonly Suggestion[],
  words: ReportWords,
  place: PlaceText,
): readonly Row[] {
  const { columns } = words;
  return [
    [columns.place, columns.printed, columns.called, columns.indicator, columns.why, columns.sum],
    ...suggestions.map((one): Row => {
      const why =
        words.suggestionReasons[one.reason] +
        (one.each === undefined ? "" : `${words.separator}${words.each(one.each)}`);
      const sum = one.sum ? words.sum(one.printed, one.sum, unitOf(one.printed)) : "";
      return [place(one), one.printed, one.called, one.indicators.join(" + "), why, sum];
    }),
  ];
}

function linkRows({ links }: DraftReport, words: ReportWords, place: PlaceText): readonly Row[] {
  const { columns } = words;
  return [
    [columns.place, columns.printed, columns.called, columns.indicator, columns.why, columns.sum],
    ...links.map((one): Row => {
      const sum = one.sum ? words.sum(one.printed, one.sum, unitOf(one.printed)) : "";
      return [place(one), one.printed, one.called, one.indicator, words.linkReasons[one.reason], sum];
    }),
  ];
}

function unitOf(printed: string): string | null {
  const read = safeParseTarget(printed);
  return read.ok && "unit" in read.value ? read.value.unit : null;
}

/** Choices about indicators stand in a table of their own, an indicator a row. */
const OF_INDICATORS = ["unit", "kind", "direction"] as const;

function isOfIndicator({ kind }: Choice): boolean {
  return (OF_INDICATORS as readonly string[]).includes(kind);
}

function choiceRows({ choices, counts }: DraftReport, words: ReportWords): readonly Row[] {
  const { columns } = words;
  return [
    [columns.what, "", columns.chosen, columns.why, columns.place],
    ...choices
      .filter((choice) => !isOfIndicator(choice))
      .map(({ kind, of, chosen, because, line }): Row => {
        const why = because === null ? words.guessed : because;
        const place = line === undefined ? "" : words.line[counts](line);
        return [words.choiceKinds[kind], of, valueText(chosen, words), why, place];
      }),
  ];
}

function indicatorRows({ choices, counts }: DraftReport, words: ReportWords): readonly Row[] {
  const byIndicator = new Map<string, Choice[]>();
  for (const choice of choices.filter(isOfIndicator))
    byIndicator.set(choice.of, [...(byIndicator.get(choice.of) ?? []), choice]);
  return [
    [words.columns.indicator, ...OF_INDICATORS.map((kind) => words.choiceKinds[kind]), words.columns.place],
    ...[...byIndicator].map(([id, made]): Row => {
      const cells = OF_INDICATORS.map((kind) => {
        const choice = made.find((one) => one.kind === kind);
        return choice === undefined ? "" : withReason(choice, words);
      });
      const line = made[0]?.line;
      return [id, ...cells, line === undefined ? "" : words.line[counts](line)];
    }),
  ];
}

function withReason({ chosen, because }: Choice, words: ReportWords): string {
  const why = because === null ? words.guessed : words.because(valueText(because, words));
  return valueText(chosen, words) + words.brackets(why);
}

function valueText(value: string, { values }: ReportWords): string {
  return Object.hasOwn(values, value) ? values[value]! : value;
}

function leftRows(left: readonly LeftFigure[], words: ReportWords, place: PlaceText): readonly Row[] {
  const { columns, leftReasons } = words;
  return [
    [columns.place, columns.printed, columns.why, columns.sentence],
    ...left.map((one): Row => {
      return [place(one), one.printed, leftReasons[one.reason], one.sentence ?? ""];
    }),
  ];
}

/** The rows of a table each on one line, the targets of the body each on its own. */
function takenRows({ taken }: DraftReport, words: ReportWords, place: PlaceText): readonly Row[] {
  const { columns } = words;
  const rows = new Map<string, TakenFigure[]>();
  for (const figure of taken) {
    const key = figure.table === undefined ? `${rows.size}` : `${figure.table}\n${figure.row}`;
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  return [
    [columns.place, columns.region, columns.figures],
    ...[...rows.values()].map((figures): Row => {
      const [first] = figures as [TakenFigure];
      const { column: _, ...where } = first;
      const said = figures.map(({ indicator, printed }) => `${indicator} ${printed}`);
      return [place(where), first.region, said.join(words.separator)];
    }),
  ];
}
