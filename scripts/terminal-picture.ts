// The pictures of the README: what `fenjie check` and `fenjie validate` print on a terminal, as SVG. With --check:
// whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { run } from "../src/cli/run.ts";
import { textWidth } from "../src/node/text-width.ts";

const TERMINALS = [
  { lang: "zh", locale: "zh_CN.UTF-8", columns: 96 },
  { lang: "en", locale: "en_GB.UTF-8", columns: 120 },
] as const;
type Terminal = (typeof TERMINALS)[number];

interface Picture {
  readonly name: string;
  readonly args: readonly string[];
  readonly title: Readonly<Record<Terminal["lang"], string>>;
  /** What is only listed is left out, before the last line: a picture has to fit a page. */
  readonly isShortened?: true;
}

const PICTURES: readonly Picture[] = [
  {
    name: "check",
    args: ["check", "jiaxing-2016"],
    title: { zh: "在终端核对嘉兴市2016年计划", en: "Jiaxing's plan for 2016, checked in the terminal" },
    isShortened: true,
  },
  {
    name: "validate",
    args: ["validate", "jiaxing-2016", "invented-2016-06-nanhu.xlsx", "invented-2016-06-xiuzhou.csv"],
    title: {
      zh: "在终端核对两个区虚构的月报",
      en: "Invented reports of two districts, checked in the terminal",
    },
  },
];

const [COLUMN, LINE, SIZE, MARGIN] = [8, 20, 14, 16];
const COLOURS: Readonly<Record<string, string>> = {
  "31": "#ff7b72",
  "32": "#56d364",
  "33": "#e3b341",
  "36": "#56d4dd",
};

interface Pen {
  readonly bold: boolean;
  readonly dim: boolean;
  readonly colour: string | null;
}
const PLAIN: Pen = { bold: false, dim: false, colour: null };

const images = resolve("docs/images");
// What was sent in stands here, and is called by its name alone.
process.chdir("test/fixtures/submissions");
for (const picture of PICTURES) {
  for (const terminal of TERMINALS) {
    const file = `${images}/${picture.name}.${terminal.lang}.svg`;
    const svg = draw(await screen(picture, terminal), picture.title[terminal.lang]);
    if (!process.argv.includes("--check")) writeFileSync(file, svg);
    else if (readFileSync(file, "utf8") !== svg) {
      console.error(`${file} is not what the command line prints. Run npx tsx scripts/terminal-picture.ts.`);
      process.exitCode = 1;
    }
  }
}

/** The lines of the screen. */
async function screen(
  { args, isShortened }: Picture,
  { locale, columns }: Terminal,
): Promise<readonly string[]> {
  let printed = "";
  const output = { isTTY: true, columns, write: (text: string) => (printed += text) };
  await run(args, {
    stdin: Readable.from([]),
    stdout: output,
    stderr: output,
    env: { LANG: locale, TERM: "xterm" },
    locale,
    now: () => new Date(2016, 11, 31),
  });
  const blocks = printed.trimEnd().split("\n\n");
  if (isShortened) blocks.splice(-3, 2, "\u001b[2m…\u001b[22m");
  return [`\u001b[2m$\u001b[22m npx fenjie ${args.join(" ")}`, ...blocks.join("\n\n").split("\n")];
}

function draw(lines: readonly string[], title: string): string {
  const texts: string[] = [];
  let width = 0;
  let pen = PLAIN;
  for (const [row, line] of lines.entries()) {
    let column = 0;
    for (const [index, part] of line.split("\u001b[").entries()) {
      const [, code, text = ""] = index === 0 ? [null, null, part] : (/^(\d+)m(.*)$/.exec(part) ?? []);
      if (code) pen = next(pen, code);
      for (const piece of text.match(/[!-~]+(?: [!-~]+)*| +|[^ -~]+/g) ?? []) {
        if (piece.trim() !== "") texts.push(textAt(piece, column, row, pen));
        column += textWidth(piece);
      }
    }
    width = Math.max(width, column);
  }
  const [wide, high] = [width * COLUMN + 2 * MARGIN, lines.length * LINE + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${place(wide)} ${high}" width="${place(wide)}" height="${high}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#0d1117"/>`,
    `<g fill="#e6edf3" font-size="${SIZE}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace">`,
    ...texts,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

function next(pen: Pen, code: string): Pen {
  if (code === "1") return { ...pen, bold: true };
  if (code === "2") return { ...pen, dim: true };
  if (code === "22") return { ...pen, bold: false, dim: false };
  if (code === "39") return { ...pen, colour: null };
  const colour = COLOURS[code];
  if (colour === undefined) throw new Error(`no colour for the code ${code}`);
  return { ...pen, colour };
}

/** Everything is put where a terminal has it, whatever the fonts of the reader: ASCII is stretched to its columns. */
function textAt(piece: string, column: number, row: number, { bold, dim, colour }: Pen): string {
  const left = MARGIN + column * COLUMN;
  const isAscii = /^[!-~]/.test(piece);
  const width = piece.length * COLUMN;
  const where = isAscii ? `x="${place(left)}" textLength="${place(width)}"` : `x="${placesOf(piece, left)}"`;
  const attributes = [
    `${where} y="${MARGIN + row * LINE + SIZE}"`,
    ...(colour === null ? [] : [`fill="${colour}"`]),
    ...(bold ? [`font-weight="bold"`] : []),
    ...(dim ? [`opacity="0.6"`] : []),
  ];
  return `<text ${attributes.join(" ")}>${escapeXml(piece)}</text>`;
}

/** A Chinese character stands in the middle of its two columns. */
function placesOf(piece: string, left: number): string {
  const places: string[] = [];
  let at = left;
  for (const character of piece) {
    const width = textWidth(character) * COLUMN;
    places.push(place(at + Math.max(0, (width - SIZE) / 2)));
    at += width;
  }
  return places.join(" ");
}

function place(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
