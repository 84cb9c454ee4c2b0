import { mkdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { failure } from "../issue/fenjie-error.ts";
import type { Issue } from "../issue/issue.ts";
import type { Language } from "../issue/language.ts";
import { readFileBytes } from "../node/read-text.ts";
import { unwritable } from "../node/unwritable.ts";
import type { Plan } from "../plan/plan.ts";
import { DEFAULT_LIMITS } from "../sheet/limits.ts";
import { annotateSubmission } from "../submission/annotate/annotate-submission.ts";
import type { SubmissionIssue } from "../submission/submission.ts";
import { writeOutput } from "./write-output.ts";

/** What `--annotate` is to do. */
export interface AnnotateRequest {
  readonly plan: Plan;
  readonly files: readonly string[];
  readonly issues: readonly SubmissionIssue[];
  readonly lang: Language;
  /** A file, or a folder: of several files it has to be one. */
  readonly out: string;
  /** Files that must not be overwritten. */
  readonly inputs: readonly string[];
}

/** The copies that were written, and why of some files there is none. */
export interface Annotated {
  readonly written: readonly string[];
  readonly left: readonly Issue[];
}

const WORKBOOK = /\.(?:xls[xm]|xlt[xm])$/i;

/** Whether the copies go into a folder. Throws `invalid-option` where they have to and what is named is a file. */
async function isFolderOf(out: string, files: readonly string[]): Promise<boolean> {
  const known = await stat(out).catch(() => undefined);
  const isFolder = known?.isDirectory() ?? /[/\\]$/.test(out);
  if (files.length > 1 && !isFolder && (known || WORKBOOK.test(out)))
    throw failure("invalid-option", { option: "--annotate", found: out, expected: ["DIR"] });
  return isFolder || files.length > 1;
}

/**
 * Writes an annotated copy of every file. Into a folder, which is made where there is none, they go as
 * `NAME.annotated.xlsx`; two files of one name are told apart by a number.
 */
export async function annotateFiles(request: AnnotateRequest): Promise<Annotated> {
  const { plan, files, issues, lang, out, inputs } = request;
  const isFolder = await isFolderOf(out, files);
  const written: string[] = [];
  const left: Issue[] = [];
  for (const file of files) {
    const bytes = await readFileBytes(file, DEFAULT_LIMITS.bytes);
    const copy = bytes.ok ? await annotateSubmission(plan, bytes.value, issues, { file, lang }) : bytes;
    if (!copy.ok) {
      left.push(copy.issues[0]);
      continue;
    }
    const { extension } = copy.value;
    const to = isFolder ? freeName(out, file, extension, written) : out;
    if (!isFolder && extname(out).toLowerCase() !== `.${extension}`) {
      const named = `${basename(out, extname(out))}.${extension}`;
      throw failure("invalid-option", { option: "--annotate", found: out, expected: [named] });
    }
    if (isFolder) await makeFolder(out);
    await writeOutput({ file: to, content: copy.value.bytes, inputs });
    written.push(to);
  }
  return { written, left };
}

function freeName(folder: string, file: string, extension: string, taken: readonly string[]): string {
  const name = basename(file, extname(file));
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : `-${number}`;
    const path = join(folder, `${name}${end}.annotated.${extension}`);
    if (!taken.includes(path)) return path;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
}
