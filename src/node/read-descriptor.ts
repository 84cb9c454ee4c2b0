import { join } from "node:path";
import { type Findings, report } from "../sheet/findings.ts";
import type { Draft } from "./fields.ts";

const KEYS = ["id", "name", "source", "territory", "period", "dash"];

/** What a plan's `source` takes over from the first of a package's `sources`. */
const SOURCE_KEYS = ["title", "number", "issuer", "issued", "url"];

/** What `datapackage.json` says of the plan as a whole. Undefined, and reported, where it says nothing. */
export function readDescriptor(descriptor: unknown, folder: string, findings: Findings): Draft | undefined {
  if (descriptor === undefined) return undefined;
  const location = { file: join(folder, "datapackage.json") };
  const fenjie = fieldsOf(fieldsOf(descriptor)?.fenjie);
  if (!fenjie) {
    report(findings, "missing-field", { field: "fenjie" }, location);
    return undefined;
  }
  for (const key of Object.keys(fenjie)) {
    if (KEYS.includes(key)) continue;
    report(findings, "unknown-field", { field: key, near: findings.near(key, KEYS) }, location);
  }
  for (const key of KEYS) findings.places.put([key], location);
  const source = fenjie.source ?? sourceOf(descriptor);
  return Object.fromEntries(
    KEYS.flatMap((key) => {
      const value = key === "source" ? source : fenjie[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function sourceOf(descriptor: unknown): Draft | undefined {
  const sources = fieldsOf(descriptor)?.sources;
  const first = Array.isArray(sources) ? fieldsOf(sources[0]) : undefined;
  if (!first) return undefined;
  const named: Draft = { url: first.path, ...first };
  const known = SOURCE_KEYS.flatMap((key) => (named[key] === undefined ? [] : [[key, named[key]]]));
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

function fieldsOf(value: unknown): Draft | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Draft) : undefined;
}
