import { applyEdits, type Edit } from "../../sheet/workbook/edit/edit-xml.ts";
import { appendTo, childOf, type XmlElement, xmlTree } from "../../sheet/workbook/edit/xml-tree.ts";
import { escapeXml } from "../../sheet/workbook/write/parts.ts";

/** Who has written a comment of ours. */
const AUTHOR = "fenjie";
/** What a text of ours begins with, in a comment of somebody else's too: by it the next annotation finds it. */
const MARK = `【${AUTHOR}】`;
/** What parts our text from the one above it, as it may be written. */
const GAPS = ["\n", "\r", " ", "&#10;", "&#13;", "&#xA;", "&#xD;"];
/** Excel's own name for the author of a conversation, whose text no program shows from here. */
const CONVERSATION = "tc=";

/** The comments of a sheet, and what has to be drawn for them. */
export interface EditedComments {
  readonly text: string;
  /** Addresses whose comment is gone; some may have a new one. */
  readonly removed: ReadonlySet<string>;
  /** Addresses whose comment is new. */
  readonly added: readonly string[];
}

/** A part of comments of a sheet that has none. */
export function noComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
}

/**
 * Takes the comments of an earlier annotation away and adds new ones. Where a sender has written a comment, ours stands
 * below it; a conversation stays as it is, since nobody would see what was added to it.
 *
 * @param notes what to say, by address
 */
export function editComments(text: string, part: string, notes: ReadonlyMap<string, string>): EditedComments {
  const root = xmlTree(text, part);
  const [authors, list] = [childOf(root, "authors"), childOf(root, "commentList")];
  const names = (authors?.children ?? []).map(({ end, closeStart }) => text.slice(end, closeStart));
  const known = names.indexOf(AUTHOR);
  const edits: Edit[] = [];
  const removed = new Set<string>();
  const left = new Map(notes);
  for (const comment of list?.children ?? []) {
    const { ref = "", authorId = "" } = comment.attributes;
    const author = names[Number(authorId)] ?? "";
    if (author === AUTHOR || isOurs(text, comment)) {
      removed.add(ref);
      edits.push({ start: comment.start, end: comment.over, text: "" });
      continue;
    }
    const note = left.get(ref);
    left.delete(ref);
    if (!author.startsWith(CONVERSATION)) edits.push(...editComment(text, comment, note));
  }
  const p = root.prefix;
  const authorId = known < 0 ? names.length : known;
  const added = [...left].map(
    ([ref, note]) =>
      `<${p}comment ref="${ref}" authorId="${authorId}"><${p}text>${runs(note, p)}</${p}text></${p}comment>`,
  );
  if (added.length > 0) {
    const author = known < 0 ? `<${p}author>${AUTHOR}</${p}author>` : "";
    const all = added.join("");
    if (authors && author !== "") edits.push(appendTo(text, authors, author));
    if (list) edits.push(appendTo(text, list, all));
    else edits.push(appendTo(text, root, `<${p}commentList>${all}</${p}commentList>`));
  }
  return { text: applyEdits(text, edits), removed, added: [...left.keys()] };
}

/** The texts of a comment, as written: formatting parts them. */
function textsOf(comment: XmlElement): readonly XmlElement[] {
  const text = childOf(comment, "text");
  return (text?.children ?? []).flatMap((child) =>
    child.name === "t"
      ? [child]
      : child.name === "r"
        ? child.children.filter(({ name }) => name === "t")
        : [],
  );
}

/** All that a comment says: LibreOffice parts texts at every change of script, within our name too. */
function saidIn(text: string, texts: readonly XmlElement[]): string {
  return texts.map(({ end, closeStart }) => text.slice(end, closeStart)).join("");
}

function isOurs(text: string, comment: XmlElement): boolean {
  return saidIn(text, textsOf(comment)).trimStart().startsWith(MARK);
}

/** Takes away what we once put below the comment of somebody else, and puts there what is to be said now. */
function editComment(text: string, comment: XmlElement, note: string | undefined): readonly Edit[] {
  const texts = textsOf(comment);
  const said = saidIn(text, texts);
  const mark = said.indexOf(MARK);
  const own = mark < 0 ? said : withoutGaps(said.slice(0, mark));
  const edits: Edit[] = [];
  let before = 0;
  let last: XmlElement | undefined;
  for (const element of texts) {
    const { end, closeStart } = element;
    const kept = Math.min(Math.max(0, own.length - before), closeStart - end);
    if (kept < closeStart - end) edits.push({ start: end + kept, end: closeStart, text: "" });
    if (before <= own.length) last = element;
    before += closeStart - end;
  }
  if (note === undefined) return edits;
  const below = escapeXml(`\n\n${MARK}\n${note}`);
  if (last?.isSelfClosing) return [...edits, appendTo(text, last, below)];
  if (last) {
    const at = edits[0]?.start ?? last.closeStart;
    return [{ start: at, end: at, text: below }, ...edits];
  }
  const whole = childOf(comment, "text");
  const p = comment.prefix;
  return whole
    ? [...edits, appendTo(text, whole, runs(note, p))]
    : [...edits, appendTo(text, comment, `<${p}text>${runs(note, p)}</${p}text>`)];
}

function withoutGaps(text: string): string {
  let end = text.length;
  for (let gap: string | undefined = ""; gap !== undefined; end -= gap?.length ?? 0)
    gap = GAPS.find((one) => text.endsWith(one, end));
  return text.slice(0, end);
}

/** The text of a comment as Excel writes one: the author in bold, then what is said. */
function runs(note: string, p: string): string {
  const run = (bold: string, text: string): string =>
    `<${p}r><${p}rPr>${bold}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r>`;
  return `${run(`<${p}b/>`, `${MARK}\n`)}${run("", note)}`;
}
