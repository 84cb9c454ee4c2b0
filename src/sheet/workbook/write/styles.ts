import type { CellStyle } from "./design.ts";
import { SPREADSHEET } from "./package.ts";
import { escapeXml, XML } from "./parts.ts";

/** Styles as cells refer to them: by their position in the part that is written last. */
export interface StyleBook {
  readonly indexOf: (style: CellStyle) => number;
  /** The part, of the styles asked for until then. */
  readonly part: () => string;
}

const BOX = ["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`)
  .join("");

export function createStyleBook(font: string): StyleBook {
  const fontOf = ({ bold, size = 11, colour }: CellStyle): string =>
    `<font>${bold ? "<b/>" : ""}<sz val="${size}"/>${colour ? `<color rgb="FF${colour}"/>` : ""}<name val="${escapeXml(font)}"/></font>`;
  const [fonts, formats] = [createList([fontOf({})]), createList([])];
  // The first two fills are spoken for.
  const fills = createList([fill("none"), fill("gray125")]);
  const indexOf = (style: CellStyle): number => {
    const { align = "left", indent = 0, isBoxed, isUnlocked } = style;
    const fillId = style.fill ? fills.indexOf(fill("solid", style.fill)) : 0;
    const format = [
      `<xf numFmtId="0" fontId="${fonts.indexOf(fontOf(style))}" fillId="${fillId}" borderId="${isBoxed ? 1 : 0}" xfId="0"`,
      ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">',
      `<alignment horizontal="${align}" vertical="center" wrapText="1"${indent > 0 ? ` indent="${indent}"` : ""}/>`,
      `<protection locked="${isUnlocked ? 0 : 1}"/></xf>`,
    ];
    return formats.indexOf(format.join(""));
  };
  indexOf({});
  const part = (): string =>
    [
      `${XML}<styleSheet xmlns="${SPREADSHEET}">`,
      listOf("fonts", fonts.all),
      listOf("fills", fills.all),
      `<borders count="2"><border><left/><right/><top/><bottom/></border><border>${BOX}</border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      listOf("cellXfs", formats.all),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join("");
  return { indexOf, part };
}

function fill(pattern: string, colour?: string): string {
  const colours = colour ? `<fgColor rgb="FF${colour}"/><bgColor indexed="64"/>` : "";
  return `<fill><patternFill patternType="${pattern}">${colours}</patternFill></fill>`;
}

function listOf(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

/** Texts, each once, in the order in which they were first asked for. */
function createList(first: readonly string[]): {
  readonly all: readonly string[];
  readonly indexOf: (item: string) => number;
} {
  const all = [...first];
  const known = new Map(all.map((item, index) => [item, index]));
  const indexOf = (item: string): number => {
    const found = known.get(item);
    if (found !== undefined) return found;
    known.set(item, all.length);
    return all.push(item) - 1;
  };
  return { all, indexOf };
}
