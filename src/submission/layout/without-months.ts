import type { ColumnRole } from "./column-role.ts";

interface Figures {
  readonly role: ColumnRole;
  readonly period?: string;
  readonly indicator?: string;
}

/** 本月 beside 累计 says nothing that the next month's 累计 will not; alone it is the figure. */
export function withoutMonths<C extends Figures>(columns: readonly C[]): readonly C[] {
  const hasValue = (one: C): boolean =>
    columns.some(
      ({ role, indicator, period }) =>
        role === "value" && indicator === one.indicator && period === one.period,
    );
  return columns.map((one) =>
    one.role === "month" ? { ...one, role: hasValue(one) ? "derived" : "value" } : one,
  );
}
