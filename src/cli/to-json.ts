/** JSON as a file has it: indented, with a line break at its end. */
export function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
