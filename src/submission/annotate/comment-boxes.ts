/** A comment to be drawn: its cell, from 0, and how much it says. */
export interface CommentBox {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const SPACES = {
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
  x: "urn:schemas-microsoft-com:office:excel",
} as const;
const TYPE = "_x0000_t202";
/** Shapes are numbered in blocks of so many, which a drawing says are its own. */
const BLOCK = 1024;
const LAST_COLUMN = 16_383;
/** How many characters a line of a box takes, and how many lines it has at the most. */
const [LINE, MOST_LINES] = [26, 24];

/**
 * Draws the boxes of comments, without which spreadsheets show none, and takes others away. A drawing is not always
 * well-formed XML, so it is taken as a text; what in it is nobody's comment stays.
 *
 * @param drawing as it is; empty where there is none
 * @param gone addresses whose boxes are taken away: `"6,2"`, from 0
 */
export function drawBoxes(drawing: string, gone: ReadonlySet<string>, boxes: readonly CommentBox[]): string {
  const kept = drawing === "" ? EMPTY : withoutBoxes(drawing, gone);
  if (boxes.length === 0) return kept;
  const end = kept.lastIndexOf("</");
  const opened = end < 0 ? `${kept.slice(0, kept.lastIndexOf("/>"))}>` : kept.slice(0, end);
  const names = prefixesOf(kept);
  const first = firstNumber(kept);
  const type = kept.includes(`"${TYPE}"`) ? "" : shapeType(names);
  const shapes = boxes.map((box, index) => shape(box, first + index, names));
  const closing = end < 0 ? `</${/<([^\s/>!?]+)/.exec(kept)![1]}>` : kept.slice(end);
  return withBlocks(`${opened}${type}${shapes.join("")}${closing}`, first, first + boxes.length - 1);
}

const EMPTY = `<xml ${Object.entries(SPACES)
  .map(([prefix, space]) => `xmlns:${prefix}="${space}"`)
  .join(" ")}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

/** A prefix for each of the three vocabularies, and what has to be declared where one has none. */
interface Prefixes {
  readonly v: string;
  readonly o: string;
  readonly x: string;
  readonly declared: string;
}

function prefixesOf(drawing: string): Prefixes {
  const found: Record<string, string> = {};
  const missing: string[] = [];
  const root = rootTag(drawing);
  for (const [usual, space] of Object.entries(SPACES)) {
    const declaration = root
      .split(/\s+/)
      .find((one) => one.startsWith("xmlns:") && one.includes(`${space}"`));
    found[usual] = declaration?.slice("xmlns:".length, declaration.indexOf("=")) ?? usual;
    if (!declaration) missing.push(` xmlns:${usual}="${space}"`);
  }
  return { v: found.v!, o: found.o!, x: found.x!, declared: missing.join("") };
}

/** The first tag that is neither a declaration nor a comment. */
function rootTag(drawing: string): string {
  let start = drawing.indexOf("<");
  while (start >= 0 && "!?".includes(drawing.charAt(start + 1))) start = drawing.indexOf("<", start + 1);
  return start < 0 ? "" : drawing.slice(start, drawing.indexOf(">", start) + 1);
}

function shapeType({ v, o, declared }: Prefixes): string {
  return `<${v}:shapetype id="${TYPE}" coordsize="21600,21600" ${o}:spt="202" path="m,l,21600r21600,l21600,xe"${declared}><${v}:stroke joinstyle="miter"/><${v}:path gradientshapeok="t" ${o}:connecttype="rect"/></${v}:shapetype>`;
}

function shape({ row, column, text }: CommentBox, number: number, { v, o, x, declared }: Prefixes): string {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil(Math.max(1, line.length) / LINE), 2);
  const height = Math.min(lines, MOST_LINES);
  // A box at the right edge stands to the left of its cell.
  const left = column + 5 > LAST_COLUMN ? column - 5 : column + 1;
  const anchor = [left, 15, Math.max(0, row - 1), 10, left + 4, 15, Math.max(0, row - 1) + height, 4].join(
    ", ",
  );
  const style =
    "position:absolute;margin-left:60pt;margin-top:2pt;width:190pt;height:80pt;z-index:1;visibility:hidden";
  return [
    `<${v}:shape id="_x0000_s${number}" type="#${TYPE}" style="${style}" fillcolor="#ffffe1" ${o}:insetmode="auto"${declared}>`,
    `<${v}:fill color2="#ffffe1"/><${v}:shadow on="t" color="black" obscured="t"/><${v}:path ${o}:connecttype="none"/>`,
    `<${v}:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></${v}:textbox>`,
    `<${x}:ClientData ObjectType="Note"><${x}:MoveWithCells/><${x}:SizeWithCells/><${x}:Anchor>${anchor}</${x}:Anchor>`,
    `<${x}:AutoFill>False</${x}:AutoFill><${x}:Row>${row}</${x}:Row><${x}:Column>${column}</${x}:Column></${x}:ClientData></${v}:shape>`,
  ].join("");
}

/** The number after those of all shapes that are there. */
function firstNumber(drawing: string): number {
  let last = BLOCK;
  for (const [, digits] of drawing.matchAll(/"_x0000_s(\d{1,8})"/g)) last = Math.max(last, Number(digits));
  return last + 1;
}

/** A drawing says which blocks of numbers its shapes take. */
function withBlocks(drawing: string, first: number, last: number): string {
  const start = drawing.indexOf(":idmap");
  const end = drawing.indexOf(">", start);
  if (start < 0 || end < 0) return drawing;
  const tag = drawing.slice(start, end).replace(/(\sdata=")([^"]*)"/, (_, before: string, data: string) => {
    const blocks = new Set(data.split(",").filter((block) => block !== ""));
    for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block++)
      blocks.add(String(block));
    return `${before}${[...blocks].join(",")}"`;
  });
  return drawing.slice(0, start) + tag + drawing.slice(end);
}

/** The drawing without the boxes of some comments. */
function withoutBoxes(drawing: string, gone: ReadonlySet<string>): string {
  if (gone.size === 0) return drawing;
  const pieces: string[] = [];
  let [from, over] = [0, 0];
  for (const { index, 1: name } of drawing.matchAll(/<((?:\w{1,40}:)?shape)\s/g)) {
    // One within another is no comment's; to look behind each for its end anew would take forever.
    if (index < over) continue;
    const closing = `</${name}>`;
    const close = drawing.indexOf(closing, index);
    if (close < 0) break;
    over = close + closing.length;
    const inner = drawing.slice(index, close);
    const number = (tag: string): string => new RegExp(`${tag}>\\s*(\\d+)\\s*<`).exec(inner)?.[1] ?? "";
    if (!inner.includes('"Note"') || !gone.has(`${number("Row")},${number("Column")}`)) continue;
    pieces.push(drawing.slice(from, index));
    from = over;
  }
  pieces.push(drawing.slice(from));
  return pieces.join("");
}
