import {
  Culture,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from "@microsoft/recognizers-text-suite";

/** A number that the recogniser has found, whatever it takes its unit for. */
export interface Recognized {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** What it does for a number with its unit, in Chinese: money and dimensions. */
export function recognizeUnits(text: string): number {
  const culture = Culture.Chinese;
  return recognizeCurrency(text, culture).length + recognizeDimension(text, culture).length;
}

/** Every number that it finds by any of its models, of those that overlap the longest. */
export function recognizeAll(text: string): readonly Recognized[] {
  const culture = Culture.Chinese;
  const found = [recognizeCurrency, recognizeDimension, recognizePercentage, recognizeNumber]
    .flatMap((recognize) => recognize(text, culture))
    .map(({ start, end, resolution }): Recognized => {
      const value: unknown = resolution.value;
      return { start, end, value: Number(String(value).replace("%", "")) };
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Recognized[] = [];
  for (const one of found) {
    if (kept.every((other) => one.end < other.start || one.start > other.end)) kept.push(one);
  }
  return kept;
}
