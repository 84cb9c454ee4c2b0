import * as z from "zod";
import type {
  AnyIndicator,
  Breakdown,
  Column,
  Combination,
  Combine,
  Direction,
  Domain,
  Kind,
  Plan,
  Region,
  Rule,
  Source,
  Table,
  Text,
  Tolerance,
  Waiver,
} from "../plan/plan.ts";
import { MAX_DIGITS } from "../quantity/rational.ts";
import type { UnitDeclaration } from "../quantity/unit-table.ts";
import { exactSchema } from "./exact-schema.ts";
import { fields, oneOf } from "./fields.ts";
import { makeNotes, type Notes } from "./notes.ts";
import type { Recoveries } from "./recovery.ts";

const { omittable, replaceable, described, recoveries, descriptions } = makeNotes();

const string = (): z.ZodString => z.string();
const strings = (): z.ZodType<readonly string[]> => z.array(z.string());
const record = <T>(entry: z.ZodType<T>): z.ZodType<Readonly<Record<string, T>>> =>
  replaceable(z.record(z.string(), omittable(entry)), {});
const exact = (words: string): z.ZodType<string> => described(exactSchema(), words);
const date = (): z.ZodType<string> => described(string(), "ISO date, such as 2016-03-01");
const period = (): z.ZodType<string> => described(string(), "2016, 2016-H1, 2016-Q1, 2016-01 or 2016/2020");

const text = (): z.ZodType<Text> => fields<Text>({ zh: string() }, { en: string() });

const combination = (): z.ZodType<Combination> =>
  replaceable(
    oneOf<Combination>({ sum: "sum", mean: "mean", last: "last", max: "max", min: "min", none: "none" }),
    "none",
  );

const combine = replaceable(
  fields<Combine>(
    {},
    {
      regions: combination(),
      components: combination(),
      time: combination(),
      weight: described(string(), "The indicator whose figures weigh a mean"),
      weightPeriod: period(),
    },
  ),
  { regions: "none", components: "none", time: "none" },
);

const unit = fields<UnitDeclaration>(
  {},
  { dimension: string(), factor: exact("How many of the dimension's base units it is, as exact text") },
);

const name = (): z.ZodType<Text> => replaceable(text(), { zh: "" });

// Other fields stand in for malformed ones so that one mistake hides no other: of those that would do, the one of which
// the least is found about what refers to it.
const indicator = fields<AnyIndicator>(
  {
    name: name(),
    unit: described(replaceable(string(), ""), "Magnitude and base unit, such as 万美元"),
    kind: described(
      replaceable(oneOf<Kind>({ flow: "flow", stock: "stock", rate: "rate" }), "stock"),
      "时期数 (over a span), 时点数 (at a moment), 相对数",
    ),
    direction: described(
      replaceable(oneOf<Direction>({ more: "more", less: "less", none: "none" }), "more"),
      "Which way is better",
    ),
  },
  {
    combine,
    definition: omittable(text()),
    aliases: omittable(strings()),
    decimals: replaceable(z.int().min(0).max(MAX_DIGITS), 1),
    domain: replaceable(
      fields<Domain>(
        {},
        {
          min: z.nullable(exact("The least value; null is unbounded")),
          max: z.nullable(exact("The greatest value")),
        },
      ),
      { min: null, max: null },
    ),
    tolerance: described(
      omittable(
        fields<Tolerance>(
          {
            value: replaceable(exact("How wide"), "1"),
            unit: string(),
            reason: replaceable(text(), { zh: "" }),
          },
          {},
        ),
      ),
      "How wide 左右 is",
    ),
    sameUnits: strings(),
    addsTo: described(omittable(string()), "The stock that this flow adds to"),
    owner: omittable(fields<NonNullable<AnyIndicator["owner"]>>({ lead: strings() }, { with: strings() })),
  },
);

const region = fields<Region>(
  { name: name(), kind: replaceable(string(), "") },
  {
    code: described(omittable(string()), "The GB/T 2260 code"),
    otherCodes: omittable(strings()),
    aliases: omittable(strings()),
    former: omittable(strings()),
    within: described(string(), "The region that it lies in"),
  },
);

// The axes differ in what the ids mean, not in their shape.
const breakdown: z.ZodType<Breakdown> = fields<Pick<Breakdown, keyof Breakdown>>(
  {
    over: oneOf<Breakdown["over"]>({ regions: "regions", components: "components", time: "time" }),
    whole: described(string(), "The id of a region, an indicator or a period"),
    parts: strings(),
  },
  {
    name: omittable(text()),
    minus: described(strings(), "Those of the parts that are taken away"),
    complete: described(z.boolean(), "False for 其中: some of the whole, not all of it"),
  },
);

const column = fields<Column>({ indicator: string() }, { unit: string(), period: period(), scope: string() });

const table = fields<Table>(
  {
    columns: described(
      z.array(replaceable(z.union([string(), column]), "(malformed column)")),
      "The id of an indicator, or more about the column",
    ),
    rows: described(record(strings()), "By region: the cells as printed"),
  },
  {
    name: omittable(text()),
    clause: omittable(string()),
    text: omittable(string()),
    period: replaceable(period(), "0001"),
    cumulative: omittable(z.boolean()),
    scope: omittable(string()),
    breakdown: described(string(), "The breakdown whose parts the rows are"),
    issued: omittable(date()),
    supersedes: omittable(strings()),
    header: omittable(z.array(strings())),
    sum: described(omittable(strings()), "The printed 合计 row"),
  },
);

const rule = fields<Rule>(
  {
    indicator: string(),
    breakdown: string(),
    target: described(replaceable(string(), "—"), "As printed, such as 3家以上"),
  },
  {
    name: omittable(text()),
    period: replaceable(period(), "0001"),
    scope: omittable(string()),
    clause: omittable(string()),
    text: omittable(string()),
  },
);

const waiver = fields<Waiver>(
  {
    check: described(string(), "The id of the failing check"),
    kind: replaceable(oneOf<Waiver["kind"]>({ erratum: "erratum", agreed: "agreed" }), "agreed"),
    reason: replaceable(text(), { zh: "" }),
    slack: replaceable(
      z.nullable(exact("The slack that is accepted, in the total's unit; null accepts a gap without limit")),
      null,
    ),
  },
  { by: omittable(string()), until: date() },
);

/** What can be done without, by schema. */
export const planRecoveries: Recoveries = recoveries;

/** What fields mean, for the JSON Schema. */
export const planDescriptions: Notes["descriptions"] = descriptions;

/**
 * The shape of a plan's JSON as a zod schema: strict objects, figures as text. What it takes is a `Plan` to the
 * types; whether ids lead anywhere and cells can be read, only `safeParsePlan` says, which is also the door for JSON
 * from outside: it takes ids such as `__proto__`, tells every mistake once and in both languages, and bounds what a
 * hostile input costs.
 *
 * @example
 * ```ts
 * import { planSchema } from "fenjie/schema";
 * import * as z from "zod";
 *
 * planSchema.safeParse({ id: "p" }).success; //=> false
 * z.toJSONSchema(planSchema).type; //=> "object"
 * ```
 */
export const planSchema: z.ZodType<Plan, Plan> = fields<Plan>(
  {
    id: replaceable(string(), ""),
    name: replaceable(text(), { zh: "" }),
    territory: described(replaceable(string(), ""), "The region whose totals are split"),
    period: replaceable(period(), "0001"),
    indicators: record(indicator),
    regions: record(region),
    breakdowns: record(breakdown),
    tables: record(table),
  },
  {
    source: omittable(
      fields<Source>(
        {},
        { title: string(), number: string(), issuer: string(), issued: date(), url: string() },
      ),
    ),
    dash: described(
      omittable(
        oneOf<NonNullable<Plan["dash"]>>({
          "not-assigned": "not-assigned",
          zero: "zero",
          unavailable: "unavailable",
        }),
      ),
      "What — means; unless given, not-assigned",
    ),
    units: record(unit),
    rules: record(rule),
    waivers: record(waiver),
  },
) as z.ZodType<Plan, Plan>;
