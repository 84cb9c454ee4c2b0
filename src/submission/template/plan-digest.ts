import type { Plan } from "../../plan/plan.ts";
import { crc32 } from "../../sheet/workbook/zip/crc-32.ts";

/**
 * Eight digits that change with anything that a template shows of a plan or asks by it: not with definitions, owners, waivers.
 * It tells versions of one plan apart; it is no protection.
 */
export function planDigest({ id, name, period, dash, units, indicators, regions, tables }: Plan): string {
  const shown = {
    ...{ id, name, period, dash, units },
    indicators: mapped(indicators, ({ name, unit, decimals, domain, sameUnits }) => ({
      ...{ name, unit, decimals, domain, sameUnits },
    })),
    regions: mapped(regions, ({ name, within }) => ({ name, within })),
    tables,
  };
  const crc = crc32(new TextEncoder().encode(canonical(shown)));
  return crc.toString(16).padStart(8, "0");
}

function mapped<T>(things: Readonly<Record<string, T>>, pick: (thing: T) => object): object {
  return Object.fromEntries(Object.entries(things).map(([id, thing]) => [id, pick(thing)]));
}

/** JSON that does not depend on the order in which a plan's parts were written, but for rows of columns, and leaves nothings out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
