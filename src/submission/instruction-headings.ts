import type { Language } from "../issue/language.ts";
import type { Sheet } from "../sheet/sheet.ts";

/** The headings over the indicators on a template's page of instructions. */
export const INSTRUCTION_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ["指标名称", "计量", "填数要求", "口径"],
  en: ["Name", "Measured in", "What to write", "Definition"],
};

/** True of the page of instructions of a template that was filled in: nothing in it is submitted. */
export function isInstructions({ rows }: Sheet): boolean {
  return rows.some((cells) =>
    Object.values(INSTRUCTION_HEADINGS).some((headings) =>
      headings.every((heading, column) => cells[column]?.trim() === heading),
    ),
  );
}
