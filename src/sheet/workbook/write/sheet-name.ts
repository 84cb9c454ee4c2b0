/** The name of a sheet as formulas write it. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A name that a sheet can have: not too long, without what paths and formulas are made of, and like no other of its workbook. */
export function sheetName(text: string, others: readonly string[]): string {
  const plain = text
    .replace(/[[\]:*?/\\\p{Cc}\ufffe\uffff]|\p{Surrogate}/gu, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  const taken = new Set(others.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = `${shortened(plain === "" ? "-" : plain, LONGEST_NAME - suffix.length)}${suffix}`;
    // Excel keeps this one for itself.
    if (name.toLowerCase() !== "history" && !taken.has(name.toLowerCase())) return name;
  }
}

const LONGEST_NAME = 31;

function shortened(text: string, longest: number): string {
  let short = "";
  for (const character of text) {
    if (short.length + character.length > longest) break;
    short += character;
  }
  return short.trimEnd();
}
