/** How much of a file is read. What has more is refused as a whole, with the limit named. */
export interface Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Bytes of all parts of a workbook together, unpacked. */
  readonly unpacked: number;
  /** How many times larger a workbook may become by unpacking, once that makes more than 10 MB. */
  readonly ratio: number;
  /** Parts of a workbook. */
  readonly entries: number;
  readonly sheets: number;
  /** Rows of one sheet, and columns. */
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets together. A blank cell before a filled one counts, and so does a blank row. */
  readonly cells: number;
  /** Characters of one cell. */
  readonly characters: number;
}

const MEGABYTE = 1024 * 1024;

/**
 * What submissions are held to: more than Excel has rows, no more columns and characters than it.
 *
 * @example
 * ```ts
 * import { DEFAULT_LIMITS } from "fenjie/submission";
 *
 * DEFAULT_LIMITS.rows; //=> 2000000
 * ```
 */
export const DEFAULT_LIMITS: Limits = {
  bytes: 256 * MEGABYTE,
  unpacked: 512 * MEGABYTE,
  ratio: 500,
  entries: 10_000,
  sheets: 1000,
  rows: 2_000_000,
  columns: 16_384,
  cells: 20_000_000,
  characters: 32_767,
};

/** No plan comes near them: what has more is another kind of file, and would only exhaust the memory. */
export const PLAN_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  rows: 100_000,
  columns: 10_000,
  characters: 1_000_000,
};
