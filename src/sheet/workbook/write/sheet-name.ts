/** The name of a sheet as formulas write it. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** What Excel keeps for itself, in any language. */
const RESERVED = new Set(["history"]);
const LONGEST = 31;

/** A name that a sheet can have beside others: no more than 31 characters, none of `[]:*?/\`, no quote at an end. */
export function sheetName(wanted: string, others: readonly string[]): string {
  const used = new Set(others.map((name) => name.toLowerCase()));
  const plain = wanted
    .replace(/[[\]:*?/\\]|\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "_")
    .replace(/^['\s]+|['\s]+$/g, "");
  const base = plain === "" || RESERVED.has(plain.toLowerCase()) ? `${plain}_` : plain;
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` (${number})`;
    const name = `${cut(base, LONGEST - end.length)}${end}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The first code units of a text, no character of it halved, no space and no quote at its end. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/['\s]+$/, "");
}
