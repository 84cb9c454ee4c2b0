import type { Limits } from "../../sheet/limits.ts";
import type { EditedPackage } from "../../sheet/workbook/edit/edit-package.ts";
import { applyEdits, type Edit } from "../../sheet/workbook/edit/edit-xml.ts";
import { readReference } from "../../sheet/workbook/xlsx/cell-reference.ts";
import { readRelationships } from "../../sheet/workbook/xlsx/relationships.ts";
import type { CellNote } from "./cell-notes.ts";
import { type CommentBox, drawBoxes } from "./comment-boxes.ts";
import { editComments, noComments } from "./comments.ts";
import { markCells, wantedOf } from "./mark-cells.ts";
import { drawingEdit, drawingId, scanSheet } from "./scan-sheet.ts";
import type { StyleBook } from "./style-book.ts";

/** What the sheets of a workbook are annotated with. */
export interface SheetContext {
  readonly file: EditedPackage;
  readonly limits: Limits;
  readonly styles: StyleBook;
  /** The vocabularies of the workbook's edition of the standard. */
  readonly edition: { readonly main: string; readonly office: string };
  /** Whether there may be marks of an earlier annotation. */
  readonly isMarked: boolean;
}

const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/**
 * Colours cells of a sheet and gives them their comments; those of an earlier annotation go.
 *
 * @param texts what comments say, by address
 */
export function annotateSheet(
  context: SheetContext,
  part: string,
  notes: readonly CellNote[],
  texts: ReadonlyMap<string, string>,
): void {
  if (notes.length === 0 && !context.isMarked) return;
  const { file, limits, styles, edition } = context;
  const text = file.text(part);
  const scan = scanSheet(text, part, wantedOf(notes, styles));
  const edits: Edit[] = [...markCells(text, scan, notes, styles)];
  const relations = readRelationships(file.zip, part, limits);
  // What is pointed to and is not there is as good as nothing.
  const there = (target: string | undefined): string | undefined =>
    target !== undefined && file.has(target) ? target : undefined;
  const commentsPart = there(relations.find(({ type }) => type === "comments")?.part);
  const drawing = there(relations.find(({ id }) => id === drawingId(scan))?.part);
  if (texts.size > 0 || commentsPart !== undefined) {
    const before = commentsPart === undefined ? noComments(edition.main) : file.text(commentsPart);
    const comments = editComments(before, commentsPart ?? "comments", texts);
    const boxes = comments.added.map((ref): CommentBox => ({ ...readReference(ref), text: texts.get(ref)! }));
    const gone = new Set([...comments.removed].map(keyOf));
    if (commentsPart !== undefined) file.replace(commentsPart, comments.text);
    else relate("comments", "xl/comments#.xml", comments.text, COMMENTS);
    if (drawing !== undefined) file.replace(drawing, drawBoxes(file.text(drawing), gone, boxes));
    else if (boxes.length > 0) {
      const id = relate("vmlDrawing", "xl/drawings/vmlDrawing#.vml", drawBoxes("", gone, boxes), DRAWING);
      edits.push(drawingEdit(scan, edition.office, id));
    }
  }
  if (edits.length > 0) file.replace(part, applyEdits(text, edits));

  function relate(type: string, pattern: string, content: string, contentType: string): string {
    const added = file.freeName(pattern);
    file.add(added, content, contentType);
    return file.relate(part, `${edition.office}/${type}`, added);
  }
}

function keyOf(ref: string): string {
  const { row, column } = readReference(ref);
  return `${row},${column}`;
}
