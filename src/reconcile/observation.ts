/** A reported figure, as data: what was measured where, for which period, and what was said. */
export interface Observation {
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly scope?: string;
  /** The figure as printed: its decimals say how it was rounded. Or an empty state as printed: `"—"`, `""`, `"/"`, `"…"`. */
  readonly value: string;
  /** Unless given, the indicator's. */
  readonly unit?: string;
  /** ISO date of the report. Of two figures of one key the later corrects the earlier. */
  readonly date?: string;
}
