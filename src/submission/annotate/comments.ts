import { applyEdits, type Edit } from "../../sheet/workbook/edit/edit-xml.ts";
import { appendTo, childOf, type XmlElement, xmlTree } from "../../sheet/workbook/edit/xml-tree.ts";
import { escapeXml } from "../../sheet/workbook/write/parts.ts";

/** Who has written a comment of ours. */
const AUTHOR = "fenjie";
/** What a text of ours begins with, in a comment of somebody else's too: by it the next annotation finds it. */
const MARK = `【${AUTHOR}】`;
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

function isOurs(text: string, comment: XmlElement): boolean {
  const first = textsOf(comment).find(({ end, closeStart }) => text.slice(end, closeStart).trim() !== "");
  return first !== undefined && text.slice(first.end, first.closeStart).trimStart().startsWith(MARK);
}

/** Takes away what we once put below the comment of somebody else, and puts there what is to be said now. */
function editComment(text: string, comment: XmlElement, note: string | undefined): readonly Edit[] {
  const texts = textsOf(comment);
  const at = texts.findIndex(({ end, closeStart }) => text.slice(end, closeStart).includes(MARK));
  const kept = at < 0 ? texts : texts.slice(0, at + 1);
  const last = kept.at(-1);
  const edits: Edit[] = texts
    .slice(kept.length)
    .map(({ end, closeStart }) => ({ start: end, end: closeStart, text: "" }));
  let end = last?.closeStart ?? 0;
  if (last && at >= 0) {
    const own = text.slice(last.end, last.closeStart);
    end = last.end + own.slice(0, own.indexOf(MARK)).replace(/(?:\s|&#1[03];)+$/, "").length;
    edits.push({ start: end, end: last.closeStart, text: "" });
  }
  if (note === undefined) return edits;
  const below = escapeXml(`\n\n${MARK}\n${note}`);
  if (last)
    return [...edits, last.isSelfClosing ? appendTo(text, last, below) : { start: end, end, text: below }];
  const whole = childOf(comment, "text");
  const p = comment.prefix;
  return whole
    ? [...edits, appendTo(text, whole, runs(note, p))]
    : [...edits, appendTo(text, comment, `<${p}text>${runs(note, p)}</${p}text>`)];
}

/** The text of a comment as Excel writes one: the author in bold, then what is said. */
function runs(note: string, p: string): string {
  const run = (bold: string, text: string): string =>
    `<${p}r><${p}rPr>${bold}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r>`;
  return `${run(`<${p}b/>`, `${MARK}\n`)}${run("", note)}`;
}
