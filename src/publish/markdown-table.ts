/** How a column is set. */
type Alignment = "left" | "right";

const RULE: Readonly<Record<Alignment, string>> = { left: "---", right: "---:" };

/** A table as GitHub's Markdown writes it; cells are escaped here, and a header cell of several lines stays one. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(header.map(escapeMarkdown)),
    line(alignments.map((alignment) => RULE[alignment])),
    ...rows.map((cells) => line(cells.map(escapeMarkdown))),
  ].join("\n");
}

/** What Markdown, GitHub's extensions or HTML would take for their own. */
const MARKUP = /[\\`*_[\]|~$#!]/g;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text that is shown as it stands: nothing in it is markup, and it stays in its cell. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .trim()
      .replace(/[&<>]/g, (character) => ENTITIES[character]!)
      .replace(MARKUP, "\\$&")
      .replace(/\r\n?|[\n\u2028\u2029]/g, "<br>")
      // A tab or an escape sequence has no place in a document; a space keeps the words apart.
      .replace(/\p{Cc}/gu, " ")
  );
}

/** A text as a paragraph of its own: neither does its beginning make it a list or a rule. */
export function markdownParagraph(text: string): string {
  return escapeMarkdown(text)
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
    .replace(/^[-+=:]/, "\\$&");
}
