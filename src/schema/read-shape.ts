import type * as z from "zod";
import { type Hints, makeHints } from "../issue/hints.ts";
import { type Issue, issue } from "../issue/issue.ts";
import { nearest } from "../issue/nearest.ts";
import { found, isRecord, refusal } from "../issue/refusal.ts";
import { safeParseRational } from "../quantity/rational.ts";
import { expectation, takes } from "./expectation.ts";
import type { Recoveries } from "./recovery.ts";

type Path = readonly (string | number)[];

export interface ReadShape {
  /** What is well formed, as a copy; undefined where nothing could be kept. */
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** Where something was left out, or another stands in for it. */
  readonly replaced: readonly Path[];
}

/**
 * Holds JSON against a zod schema and keeps what is well formed.
 *
 * The walk through objects and arrays is done here and zod is asked about the leaves, because zod's own walk drops
 * keys called `__proto__`, overflows the stack at some 10^5 issues within one array, and says only that something is
 * wrong, not what is left. It goes as deep as the schema does, never as deep as the input.
 */
export function readShape(schema: z.core.$ZodType, json: unknown, recoveries: Recoveries): ReadShape {
  const walk: Walk = { recoveries, path: [], issues: [], replaced: [], hints: new Map() };
  const value = read(schema, json, walk);
  return { value, issues: walk.issues, replaced: walk.replaced };
}

interface Walk {
  readonly recoveries: Recoveries;
  /** Where the walk stands; copied only where an issue is found. */
  readonly path: (string | number)[];
  readonly issues: Issue[];
  readonly replaced: Path[];
  /** By schema: the same text may be near to a field of one and to none of another. */
  readonly hints: Map<z.core.$ZodObjectDef, Hints>;
}

/** The well-formed copy; undefined, which JSON does not have, where it is malformed. */
function read(schema: z.core.$ZodType, input: unknown, walk: Walk): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
      return read(def.innerType, input, walk);
    case "nullable":
      return input === null ? null : read(def.innerType, input, walk);
    case "union": {
      const option = def.options.find((candidate) => takes(candidate, input));
      return option ? read(option, input, walk) : refuse(schema, input, walk);
    }
    case "object":
      return isRecord(input) ? readObject(def, input, walk) : refuse(schema, input, walk);
    case "record":
      return isRecord(input) ? readRecord(def, input, walk) : refuse(schema, input, walk);
    case "array":
      return Array.isArray(input) ? readArray(def, input, walk) : refuse(schema, input, walk);
    case "string":
      return typeof input === "string" ? readText(def, input, walk) : refuse(schema, input, walk);
    default:
      return readLeaf(schema, input, walk);
  }
}

function refuse(schema: z.core.$ZodType, input: unknown, walk: Walk): undefined {
  walk.issues.push(refusal(expectation(schema), input, [...walk.path]));
}

function readObject(
  def: z.core.$ZodObjectDef,
  input: Readonly<Record<string, unknown>>,
  walk: Walk,
): unknown {
  const copy: Record<string, unknown> = {};
  const spoken = new Set<string>();
  let whole = true;
  for (const key of Object.keys(input)) {
    if (input[key] === undefined) continue;
    const field = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    walk.path.push(key);
    if (field) {
      whole = keep(field, input[key], walk, (value) => set(copy, key, value)) && whole;
    } else {
      const near = nearFields(key, def, walk);
      walk.issues.push(issue("unknown-field", { field: found(key), near }, { path: [...walk.path] }));
      // A misspelt field is absent by the same mistake, and the rest may mean something else without it.
      const [meant] = near.filter((name) => input[name] === undefined);
      if (meant !== undefined) {
        spoken.add(meant);
        whole = recoveryOf(def.shape[meant]!, walk) !== undefined && whole;
      }
    }
    walk.path.pop();
  }
  for (const [field, schema] of Object.entries(def.shape)) {
    if (Object.hasOwn(copy, field) || input[field] !== undefined || schema._zod.optin === "optional")
      continue;
    walk.path.push(field);
    if (!spoken.has(field)) walk.issues.push(issue("missing-field", { field }, { path: [...walk.path] }));
    const recovery = recoveryOf(schema, walk);
    if (recovery && "instead" in recovery) {
      walk.replaced.push([...walk.path]);
      copy[field] = recovery.instead;
    } else whole = false;
    walk.path.pop();
  }
  return whole ? copy : undefined;
}

function nearFields(key: string, def: z.core.$ZodObjectDef, walk: Walk): readonly string[] {
  const hints = walk.hints.get(def) ?? makeHints();
  walk.hints.set(def, hints);
  return hints(key, () => nearest(key, Object.keys(def.shape)));
}

function readRecord(
  def: z.core.$ZodRecordDef,
  input: Readonly<Record<string, unknown>>,
  walk: Walk,
): unknown {
  const copy: Record<string, unknown> = {};
  let whole = true;
  for (const key of Object.keys(input)) {
    if (input[key] === undefined) continue;
    walk.path.push(key);
    whole = keep(def.valueType, input[key], walk, (value) => set(copy, key, value)) && whole;
    walk.path.pop();
  }
  return whole ? copy : undefined;
}

function readArray(def: z.core.$ZodArrayDef, input: readonly unknown[], walk: Walk): unknown {
  const copy: unknown[] = [];
  let whole = true;
  for (let index = 0; index < input.length; index++) {
    walk.path.push(index);
    whole = keep(def.element, input[index], walk, (value) => copy.push(value)) && whole;
    walk.path.pop();
  }
  return whole ? copy : undefined;
}

/** Reads what an object or array contains. False where the one that contains it is malformed by it. */
function keep(schema: z.core.$ZodType, input: unknown, walk: Walk, put: (value: unknown) => void): boolean {
  const value = read(schema, input, walk);
  if (value !== undefined) {
    put(value);
    return true;
  }
  const recovery = recoveryOf(schema, walk);
  if (!recovery) return false;
  walk.replaced.push([...walk.path]);
  if ("instead" in recovery) put(recovery.instead);
  return true;
}

function recoveryOf(schema: z.core.$ZodType, walk: Walk): ReturnType<Recoveries["get"]> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return walk.recoveries.get(def.type === "optional" ? def.innerType : schema);
}

/** Every key becomes one of the copy's own: assigned, `__proto__` would become its prototype. */
function set(copy: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") copy[key] = value;
  else Object.defineProperty(copy, key, { value, writable: true, enumerable: true, configurable: true });
}

/** The only texts with a form of their own in a plan's shape are exact numbers. */
function readText(def: z.core.$ZodStringDef, input: string, walk: Walk): string | undefined {
  if (!def.checks?.length) return input;
  const result = safeParseRational(input);
  if (result.ok) return input;
  const { code, params } = result.issues[0];
  walk.issues.push(
    issue(code, code === "not-a-number" ? { found: found(input) } : params, { path: [...walk.path] }),
  );
  return undefined;
}

function readLeaf(schema: z.core.$ZodType, input: unknown, walk: Walk): unknown {
  // Zod's message is not used: it would be made in the language of zod's global configuration.
  const result = (schema as z.ZodType).safeParse(input);
  return result.success ? result.data : refuse(schema, input, walk);
}
