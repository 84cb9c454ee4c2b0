import type { Language } from "../../issue/language.ts";
import type { PlanIndex } from "../../plan/plan-index.ts";
import type { CellDesign, SheetDesign } from "../../sheet/workbook/write/design.ts";
import type { LayoutContext } from "../layout/context.ts";
import type { AskedFigure } from "./asked.ts";
import { LOOKS } from "./looks.ts";
import type { Naming } from "./naming.ts";
import type { Prefilled } from "./prefill.ts";
import type { TemplateWords } from "./words.ts";

/** What all sheets of a template are made with. */
export interface Making {
  readonly index: PlanIndex;
  readonly context: LayoutContext;
  readonly lang: Language;
  readonly words: TemplateWords;
  readonly naming: Naming;
  readonly mark: string;
  /** The period that is reported, or those to choose from. */
  readonly period: string | readonly string[];
  readonly prefilled: (figure: AskedFigure) => Prefilled | undefined;
}

/** A cell to be filled in, from 0, and what it is about. */
export interface Input {
  readonly row: number;
  readonly column: number;
  readonly figure: AskedFigure;
}

/** A sheet, and the cells of it that figures go into. */
export interface FormSheet {
  readonly design: SheetDesign;
  readonly inputs: readonly Input[];
  /** Where the period stands. */
  readonly period: { readonly row: number; readonly column: number };
}

/** Where a sheet shows the period of another one. */
export type PeriodSource = { readonly sheet: string; readonly address: string } | undefined;

/** The cell that a figure goes into. */
export function inputCell({ prefilled }: Making, figure: AskedFigure): CellDesign {
  return { style: LOOKS.input, ...prefilled(figure) };
}
