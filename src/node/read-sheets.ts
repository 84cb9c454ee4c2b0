import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Result } from "../issue/issue.ts";
import { createFindings, type Findings } from "../sheet/findings.ts";
import { parseCsv } from "../sheet/parse-csv.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { unreadable } from "../sheet/unreadable.ts";
import { readJson } from "./read-json.ts";
import { type ListedTable, readTableList } from "./read-tables.ts";
import { readText } from "./read-text.ts";

/** The files of a data package that have a fixed name. */
export type PackageFile =
  | "regions"
  | "indicators"
  | "breakdowns"
  | "tables"
  | "targets"
  | "rules"
  | "waivers"
  | "units";

const REQUIRED: readonly PackageFile[] = ["regions", "indicators"];
const OPTIONAL: readonly PackageFile[] = ["units", "breakdowns", "tables", "targets", "rules", "waivers"];

/** The files of a data package, read and taken apart into cells; what could not be read stands in the findings. */
export interface PackageSheets {
  readonly folder: string;
  /** The value of `datapackage.json`; undefined where it could not be read. */
  readonly descriptor: unknown;
  readonly sheets: ReadonlyMap<PackageFile, Sheet>;
  readonly tables: readonly (ListedTable & { readonly sheet: Sheet })[];
  /** How many of the listed tables could not be read. */
  readonly unread: number;
  readonly findings: Findings;
}

/** Reads every file of a data package. Throws nothing: whatever cannot be read is a finding. */
export async function readSheets(folder: string): Promise<PackageSheets> {
  const findings = createFindings();
  const root = await realpath(folder).catch(() => folder);
  // A package comes from anywhere: what a link in it leads to is not its own.
  const readOwn = async (name: string): Promise<Result<Sheet>> => {
    const path = join(folder, name);
    const real = await realpath(path).catch(() => join(root, name));
    return real.startsWith(root + sep) ? readSheet(path) : unreadable(path, "outside");
  };
  const keep = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    findings.issues.push(...result.issues);
    return undefined;
  };
  const descriptor = keep(await readJson(join(folder, "datapackage.json")));
  const listed = pathsOf(descriptor);
  const sheets = new Map<PackageFile, Sheet>();
  for (const name of [...REQUIRED, ...OPTIONAL]) {
    const result = await readOwn(`${name}.csv`);
    // A file that is nowhere asked for may be absent: most plans need no units of their own.
    if (isMissing(result) && !REQUIRED.includes(name) && !listed.has(`${name}.csv`)) continue;
    const sheet = keep(result);
    if (sheet) sheets.set(name, sheet);
  }
  const tables: (ListedTable & { readonly sheet: Sheet })[] = [];
  const list = sheets.get("tables");
  const entries = list ? readTableList(list, findings) : [];
  for (const entry of entries) {
    const sheet = keep(await readOwn(entry.file));
    if (sheet) tables.push({ ...entry, sheet });
  }
  return { folder, descriptor, sheets, tables, unread: entries.length - tables.length, findings };
}

/** The cells of a CSV file. */
export async function readSheet(path: string): Promise<Result<Sheet>> {
  const text = await readText(path);
  return text.ok ? parseCsv(text.value, path) : text;
}

function isMissing(result: Result<Sheet>): boolean {
  if (result.ok) return false;
  const [found] = result.issues;
  return found.code === "unreadable-file" && found.params.why === "missing";
}

/** The paths that `resources` lists; whatever is not of the expected shape lists none. */
function pathsOf(descriptor: unknown): ReadonlySet<unknown> {
  const resources = (descriptor as { readonly resources?: unknown } | undefined | null)?.resources;
  if (!Array.isArray(resources)) return new Set();
  return new Set(
    resources.flatMap((resource) => (resource as { readonly path?: unknown } | null)?.path ?? []),
  );
}
