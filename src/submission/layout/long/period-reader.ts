import { remembering } from "../../../issue/remembering.ts";
import { type PeriodInColumn, printedInColumn } from "../../printed-period.ts";

/** More texts than this no column of periods has. */
const MOST_TEXTS = 100_000;

/** Reads the texts of columns of periods, each once: they are few, and headings fewer. */
export function periodReader(year: string | undefined): (text: string, heading: string) => PeriodInColumn {
  const byHeading = new Map<string, (text: string) => PeriodInColumn>();
  return (text, heading) => {
    let read = byHeading.get(heading);
    if (!read) {
      read = remembering((one) => printedInColumn(one, heading, year), MOST_TEXTS);
      byHeading.set(heading, read);
    }
    return read(text);
  };
}
