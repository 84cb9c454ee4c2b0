import { unwrap } from "../issue/fenjie-error.ts";
import { fail, ok, type Result } from "../issue/issue.ts";
import { normalizeName } from "../plan/names.ts";
import { safeParsePeriod } from "../plan/period.ts";
import { assembleBody } from "./assemble/assemble-body.ts";
import { assembleTables, unknownUnits, withUnits } from "./assemble/assemble-tables.ts";
import { createNames } from "./assemble/identify.ts";
import { createPlacesOf } from "./assemble/place-rows.ts";
import { createNotes, type DraftIndicator, type Notes } from "./assemble/work.ts";
import type { SourceDocument } from "./document/document.ts";
import { readDocument } from "./document/read-document.ts";
import { readBody } from "./read/body.ts";
import { type DocumentContext, readContext } from "./read/context.ts";
import { findTables } from "./read/find-tables.ts";
import type { DraftReport } from "./report-types.ts";
import { packageFiles } from "./write/write-package.ts";

export interface DraftOptions {
  /** What the document is called: how its name ends says how it is read. A text without a name is plain text. */
  readonly fileName?: string;
  /** The period of its targets, where the document does not say it: `"2027"`, `"2026/2030"`. */
  readonly period?: string;
}

/** A plan as a first draft: a data package, and what a person has to know who checks it. */
export interface Draft {
  /** The files of the data package, by their path in its folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly report: DraftReport;
}

/**
 * Makes a draft of a plan from a document: regions, indicators and targets from its tables, targets from its sentences,
 * and a report of every figure taken, every figure left, and every choice made. Which total of the body belongs to which
 * columns is in the package where their names say so, and a suggestion of the report otherwise. Reads plain text, Markdown, web
 * pages and Word documents (.docx). Writes nothing: `draftFiles` and the command line do.
 *
 * Throws a `FenjieError`: `unreadable-file` (not text, too large, of no known kind), `needs-conversion` (.doc, .pdf);
 * `nothing-to-draft` for one without text, without a period, or of whose numbers none can be taken.
 *
 * @param content - the document's text, or its bytes as they are
 *
 * @example
 * ```ts
 * import { draft } from "fenjie/draft";
 *
 * const { report, files } = await draft("云岭市2027年目标任务\n一、完成固定资产投资120亿元以上。");
 * report.taken[0]?.indicator; //=> "固定资产投资"
 * files["targets.csv"]?.includes("120亿元以上"); //=> true
 * ```
 */
export async function draft(content: string | Uint8Array, options: DraftOptions = {}): Promise<Draft> {
  return unwrap(await safeDraft(content, options));
}

/**
 * Makes a draft as `draft` does, and returns what is wrong as issues.
 *
 * @example
 * ```ts
 * import { safeDraft } from "fenjie/draft";
 *
 * const result = await safeDraft("%PDF", { fileName: "plan.pdf" });
 * result.ok ? "" : result.issues[0].code; //=> "needs-conversion"
 * ```
 */
export async function safeDraft(
  content: string | Uint8Array,
  { fileName = "", period }: DraftOptions = {},
): Promise<Result<Draft>> {
  const document = await readDocument(content, fileName);
  return document.ok ? draftDocument(document.value, period) : document;
}

function draftDocument(document: SourceDocument, given: string | undefined): Result<Draft> {
  const { blocks } = document;
  const location = { file: document.fileName };
  const context = readContext(blocks);
  const period = given ?? context.period?.value;
  if (blocks.length === 0) return fail("nothing-to-draft", { why: "empty", numbers: 0 }, { location });
  if (period === undefined) return fail("nothing-to-draft", { why: "no-period", numbers: 0 }, { location });
  const parsed = safeParsePeriod(period);
  if (!parsed.ok) return parsed;
  const notes = createNotes();
  const found = findTables(blocks, context.territory?.value ?? null, period);
  const territory =
    context.territory?.value ?? ownWord(found.tables.flatMap(({ understood }) => understood.places));
  noteContext(context, territory, period, given, notes);
  const places = createPlacesOf(territory);
  const unsure = { kind: new Set<string>(), direction: new Set<string>() };
  const book = {
    unsure,
    called: new Map<string, string[]>(),
    indicators: new Map<string, DraftIndicator>(),
    names: createNames(),
    figures: new Map(),
  };
  const declared = unknownUnits(found);
  const units = withUnits(declared);
  const { tables, columns, targets: wholes } = assembleTables(found, places, book, units, notes);
  const cells = notes.taken.length;
  const targets = assembleBody(readBody(found.paragraphs, units), columns, places, book, period, notes);
  if (notes.taken.length === 0) {
    return fail("nothing-to-draft", { why: "no-target", numbers: notes.left.length }, { location });
  }
  const title = context.title?.value ?? document.fileName;
  const files = packageFiles({
    id: idOf(document.fileName),
    title,
    territory,
    period,
    context,
    regions: [...places.regions.values()].map((region) => withAlias(region, territory)),
    indicators: [...book.indicators.values()],
    breakdowns: places.breakdowns,
    tables,
    targets: [...targets, ...wholes],
    units: declared,
  });
  return ok({ files, report: reportOf(document, notes, found.tables.length, cells) });
}

/** 全市 of a table, where the title names no place. */
function ownWord(places: readonly { readonly name: string; readonly role: string }[]): string {
  return places.find(({ role, name }) => role === "whole" && name !== "")?.name ?? "全域";
}

/** 全市 is the city, in tables and sentences. */
function withAlias<T extends { readonly id: string; readonly aliases: readonly string[] }>(
  region: T,
  territory: string,
): T {
  const last = /[省市县区州旗镇乡]$/.exec(territory)?.[0];
  if (region.id !== territory || last === undefined || normalizeName(territory) === `全${last}`)
    return region;
  return { ...region, aliases: [`全${last}`] };
}

/** The name of the file, as a package can be called. */
function idOf(fileName: string): string {
  const name = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-._]+|[-._]+$/g, "");
  return plain === "" ? "draft" : plain;
}

function noteContext(
  { title, territory, period, number, issued }: DocumentContext,
  chosen: string,
  chosenPeriod: string,
  given: string | undefined,
  notes: Notes,
): void {
  const say = (kind: "title" | "document-number" | "issued", found: DocumentContext["title"]): void => {
    if (found)
      notes.choices.push({ kind, of: "", chosen: found.value, because: found.from, line: found.line });
  };
  say("title", title);
  say("document-number", number);
  say("issued", issued);
  notes.choices.push({
    kind: "territory",
    of: "",
    chosen,
    because: territory?.from ?? null,
    ...(territory && { line: territory.line }),
  });
  notes.choices.push({
    kind: "period",
    of: "",
    chosen: chosenPeriod,
    because: given === undefined ? (period?.from ?? null) : null,
    ...(given === undefined && period && { line: period.line }),
  });
}

function reportOf(
  { fileName, format, counts }: SourceDocument,
  { taken, left, choices, links, suggestions }: Notes,
  tables: number,
  cells: number,
): DraftReport {
  return {
    document: fileName,
    format,
    counts,
    summary: {
      tables,
      cells,
      bodyTargets: taken.length - cells,
      left: left.length,
      linked: links.length,
      suggestions: suggestions.length,
    },
    taken,
    left,
    links,
    suggestions,
    choices,
  };
}
