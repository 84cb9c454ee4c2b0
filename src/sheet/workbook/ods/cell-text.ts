import type { Limits } from "../../limits.ts";
import { tooLarge } from "../../refuse.ts";
import type { Attributes } from "../read-xml.ts";

/** The text of a cell while its elements go by: paragraphs are lines. */
export interface CellText {
  start(): void;
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  add(text: string): void;
  text(): string;
}

export function createCellText(limits: Limits): CellText {
  let lines: string[] = [];
  let paragraphs = 0;
  const append = (text: string): void => {
    if (paragraphs === 0) return;
    const line = `${lines.at(-1)}${text}`;
    if (line.length > limits.characters) throw tooLarge("characters", limits.characters);
    lines[lines.length - 1] = line;
  };
  return {
    start: () => {
      lines = [];
      paragraphs = 0;
    },
    open: (name, attributes) => {
      if (name === "text:p" || name === "text:h") {
        paragraphs++;
        lines.push("");
      } else if (name === "text:s") {
        // Read as a number, not believed: it may say a billion.
        const count = Number(attributes["text:c"] ?? 1);
        append(" ".repeat(count >= 0 ? Math.min(count, limits.characters + 1) : 1));
      } else if (name === "text:tab") append("\t");
      else if (name === "text:line-break") append("\n");
    },
    close: (name) => {
      if (name === "text:p" || name === "text:h") paragraphs--;
    },
    // More than one space is written as an element; what else is white is the layout of the file.
    add: (text) => append(text.replace(/[ \t\r\n]+/g, " ")),
    text: () => lines.join("\n"),
  };
}
