import type { Findings } from "../../../sheet/findings.ts";
import type { LayoutContext } from "../context.ts";

const NUMBER = /^0*(\d{1,20})(?:\.0+)?$/;

/** The regions that an unknown name may have meant. A code that was stored as a number has lost its zeros, or gained some. */
export function nearRegions(
  text: string,
  { plan, regions }: LayoutContext,
  findings: Findings,
): readonly string[] {
  const [, digits] = NUMBER.exec(text.normalize("NFKC").trim()) ?? [];
  if (digits === undefined) return findings.near(text, regions.offered);
  return Object.values(plan.regions)
    .filter(({ code, otherCodes = [] }) =>
      [code, ...otherCodes].some((one) => one !== undefined && NUMBER.exec(one)?.[1] === digits),
    )
    .map(({ name }) => name.zh)
    .slice(0, 3);
}
