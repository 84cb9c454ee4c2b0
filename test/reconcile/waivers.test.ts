import { describe, expect, test } from "vitest";
import type { Plan, Waiver } from "../../src/plan/plan.ts";
import { type Reconciliation, reconcile } from "../../src/reconcile/reconcile.ts";
import { brief, small } from "./small-plan.ts";

const ID = "covers:x@city:2016:split";
const WAIVER: Waiver = { check: ID, kind: "agreed", reason: { zh: "已知" }, slack: "-34" };

const plan = (waivers: Readonly<Record<string, Waiver>>, parts: readonly string[] = ["20", "6"]): Plan => ({
  ...small({ unit: "万平方米", total: "60以上", parts }),
  waivers,
});
const outcome = ({ failing, waived, checks, issues }: Reconciliation): unknown => ({
  failing: failing.length,
  waived: waived.map((check) => check.waiver?.id),
  notes: checks.flatMap(({ notes }) => notes),
  issues: issues.map(({ code, severity, path, params }) => ({ code, severity, path, params })),
});

describe("a waiver", () => {
  test("accepts one failing check, which still fails and is still shown", () => {
    const found = reconcile(plan({ known: { ...WAIVER, by: "市经信委" } }));
    expect(outcome(found)).toEqual({ failing: 0, waived: ["known"], notes: [], issues: [] });
    expect(found.waived).toEqual(found.checks);
    expect(found.waived[0]!.waiver).toEqual({ ...WAIVER, by: "市经信委", id: "known" });
    expect(brief(found.waived[0]!)).toBe("fails short Σ26 imbalance 34 slack -34 error");
    expect(found.waived[0]!.leaves.map(({ region }) => region)).toEqual(["a", "b"]);
  });

  const unmatched = (why: string, more: object = {}): object => ({
    code: "unmatched-waiver",
    severity: "warning",
    path: ["waivers", "known"],
    params: { waiver: "known", check: ID, near: [], why, ...more },
  });
  const refused = (why: string): object => ({
    failing: 1,
    waived: [],
    notes: [{ code: "waiver-not-applied", waiver: "known", why }],
    issues: [unmatched(why)],
  });

  test("covers what is no worse than what was accepted", () => {
    expect(outcome(reconcile(plan({ known: { ...WAIVER, slack: "-34.0" } })))).toMatchObject({
      waived: ["known"],
    });
    expect(outcome(reconcile(plan({ known: { ...WAIVER, slack: "-35" } })))).toMatchObject({
      waived: ["known"],
    });
    expect(outcome(reconcile(plan({ known: { ...WAIVER, slack: "-33.9" } })))).toEqual(refused("worse"));
  });

  test("covers a gap without limit only where it says so", () => {
    const endless = {
      ...plan({ known: WAIVER }),
      indicators: small({ unit: "万平方米", parts: [], indicator: { domain: { min: null } } }).indicators,
    };
    const annex = { ...endless.tables.annex!, rows: { a: ["20以内"], b: ["6"] } };
    const found = reconcile({ ...endless, tables: { ...endless.tables, annex } });
    expect(brief(found.failing[0]!)).toBe("fails unbounded-part Σ26 imbalance 34 error");
    expect(outcome(found)).toEqual(refused("worse"));
    const unlimited = { known: { ...WAIVER, slack: null } };
    const accepted = reconcile({ ...endless, tables: { ...endless.tables, annex }, waivers: unlimited });
    expect(outcome(accepted)).toEqual({ failing: 0, waived: ["known"], notes: [], issues: [] });
    expect(accepted.waived[0]!.verdict).toBe("fails");
    // Whoever accepts a gap without limit accepts any.
    expect(outcome(reconcile(plan(unlimited)))).toMatchObject({ failing: 0, waived: ["known"] });
  });

  test("with an end applies up to and on its day, and not without a day to judge at", () => {
    const known = { ...WAIVER, until: "2016-12-31" };
    expect(outcome(reconcile(plan({ known })))).toEqual(refused("no-date"));
    expect(outcome(reconcile(plan({ known }), { asOf: "2017-01-01" }))).toEqual(refused("expired"));
    expect(outcome(reconcile(plan({ known }), { asOf: "2016-12-31" }))).toMatchObject({
      failing: 0,
      waived: ["known"],
    });
    expect(outcome(reconcile(plan({ known }), { asOf: "2016-01-01" }))).toMatchObject({ failing: 0 });
    expect(outcome(reconcile(plan({ known: WAIVER }), { asOf: "2099-01-01" }))).toMatchObject({ failing: 0 });
  });

  test("of a date and a gap that both do not fit is refused for the date", () => {
    const known = { ...WAIVER, until: "2016-12-31", slack: "-1" };
    expect(outcome(reconcile(plan({ known }), { asOf: "2017-01-01" }))).toEqual(refused("expired"));
  });

  test("of a check that does not fail, or is unknown, accepts nothing", () => {
    for (const parts of [
      ["20", "60"],
      ["20", ""],
    ]) {
      expect(outcome(reconcile(plan({ known: WAIVER }, parts)))).toEqual({
        failing: 0,
        waived: [],
        notes: [],
        issues: [unmatched("not-failing")],
      });
    }
  });

  test("of no check at all is an error, with what may have been meant", () => {
    const found = reconcile(plan({ known: { ...WAIVER, check: "covers:x@city:2016:splits" } }));
    expect(outcome(found)).toEqual({
      failing: 1,
      waived: [],
      notes: [],
      issues: [
        {
          ...unmatched("no-such-check", { check: "covers:x@city:2016:splits", near: [ID] }),
          severity: "error",
        },
      ],
    });
  });

  test("is pinned to its layer", () => {
    const stretched = {
      ...small({ unit: "万平方米", total: "60、力争70", parts: ["20", "6"] }),
      waivers: { known: WAIVER },
    };
    const found = reconcile(stretched);
    expect(found.failing.map(({ id }) => id)).toEqual([`${ID}:stretch`]);
    const other = { ...stretched, waivers: { known: { ...WAIVER, check: `${ID}:stretch`, slack: "-44" } } };
    expect(reconcile(other).failing.map(({ id }) => id)).toEqual([ID]);
  });

  test("beside another of the same check: the one that fits is taken, the other is noted", () => {
    const found = reconcile(plan({ narrow: { ...WAIVER, slack: "-1" }, wide: WAIVER }));
    expect(found.waived.map(({ waiver, notes }) => [waiver?.id, notes])).toEqual([
      ["wide", [{ code: "waiver-not-applied", waiver: "narrow", why: "worse" }]],
    ]);
    expect(found.issues.map(({ path }) => path)).toEqual([["waivers", "narrow"]]);
    const reversed = reconcile(plan({ wide: WAIVER, narrow: { ...WAIVER, slack: "-1" } }));
    expect(reversed.waived.map(({ waiver }) => waiver?.id)).toEqual(["wide"]);
  });

  test("keeps the notes that the check had", () => {
    const noted = plan({ known: { ...WAIVER, slack: "-1" } }, ["力争20", "6"]);
    expect(reconcile(noted).failing[0]!.notes).toEqual([
      { code: "striven-parts", leaves: [0] },
      { code: "waiver-not-applied", waiver: "known", why: "worse" },
    ]);
  });

  test("does not build the leaves of what it is laid beside", () => {
    const found = reconcile(plan({ known: WAIVER, narrow: { ...WAIVER, slack: "-1" } }));
    for (const check of found.checks)
      expect(Object.getOwnPropertyDescriptor(check, "leaves")?.get).toBeTypeOf("function");
  });

  test("none: the checks are as they are, without findings", () => {
    const bare = small({ unit: "万平方米", total: "60以上", parts: ["20"] });
    expect(reconcile(bare).issues).toEqual([]);
    expect(reconcile({ ...bare, waivers: {} })).toMatchObject({ issues: [], waived: [] });
  });
});
