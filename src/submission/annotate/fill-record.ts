import { isRecord } from "../../issue/refusal.ts";
import { childOf, type XmlElement } from "../../sheet/workbook/edit/xml-tree.ts";
import { escapeXml } from "../../sheet/workbook/write/parts.ts";

/** A colour as a workbook writes it. */
type Colour = Readonly<Record<string, string>>;

/** The fill of a cell, to be put back. */
export interface FillRecord {
  readonly pattern: string;
  readonly front?: Colour;
  readonly back?: Colour;
}

const PATTERN = /^[a-zA-Z0-9]{1,20}$/;
const COLOUR: Readonly<Record<string, RegExp>> = {
  rgb: /^[0-9A-Fa-f]{6,8}$/,
  theme: /^\d{1,3}$/,
  indexed: /^\d{1,3}$/,
  tint: /^[-+.\dEe]{1,30}$/,
  auto: /^(?:0|1|true|false)$/,
};

/** What a `fill` element says; undefined of none, and of a gradient, which is not kept. */
export function readFill(fill: XmlElement | undefined): FillRecord | undefined {
  const pattern = fill && childOf(fill, "patternFill");
  const { patternType = "none" } = pattern?.attributes ?? {};
  if (!pattern || patternType === "none") return undefined;
  return checkedFill({
    pattern: patternType,
    front: childOf(pattern, "fgColor")?.attributes,
    back: childOf(pattern, "bgColor")?.attributes,
  });
}

/** A record that came back in a file, which anybody can have written; undefined of what is none. */
export function checkedFill(found: unknown): FillRecord | undefined {
  if (!isRecord(found) || typeof found.pattern !== "string" || !PATTERN.test(found.pattern)) return undefined;
  const [front, back] = [checkedColour(found.front), checkedColour(found.back)];
  return { pattern: found.pattern, ...(front && { front }), ...(back && { back }) };
}

function checkedColour(found: unknown): Colour | undefined {
  if (!isRecord(found)) return undefined;
  const kept = Object.entries(found).filter(
    ([key, value]) => Object.hasOwn(COLOUR, key) && typeof value === "string" && COLOUR[key]!.test(value),
  );
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as Colour);
}

/** The record as an element, whose prefix is that of its part. */
export function fillElement({ pattern, front, back }: FillRecord, prefix: string): string {
  const colour = (name: string, attributes: Colour | undefined): string =>
    attributes === undefined
      ? ""
      : `<${prefix}${name}${Object.entries(attributes)
          .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
          .join("")}/>`;
  const inner = colour("fgColor", front) + colour("bgColor", back);
  const tag = `${prefix}patternFill`;
  const filled =
    inner === ""
      ? `<${tag} patternType="${pattern}"/>`
      : `<${tag} patternType="${pattern}">${inner}</${tag}>`;
  return `<${prefix}fill>${filled}</${prefix}fill>`;
}
