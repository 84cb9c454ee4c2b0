/** What JSON leaves as it is, and a terminal may take for an order: the second set of controls, and changes of direction. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** JSON as a file has it: indented, with a line break at its end, and nothing in it that steers a terminal. */
export function toJson(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
