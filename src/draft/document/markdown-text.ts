const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&emsp;": " ",
  "&ensp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
};

/** A line of Markdown without what sets it: bold, code, links, breaks. None of the patterns can backtrack badly. */
export function plainText(text: string): string {
  return text
    .replace(/<br\s{0,3}\/?>/gi, "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, "$1")
    .replace(/\*\*|__|~~|`/g, "")
    .replace(/\*([^\s*][^*\n]*)\*/g, "$1")
    .replace(/&[a-z]{2,4};/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, "$1");
}
