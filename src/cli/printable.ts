/** What moves the cursor, dresses or hides text: a plan's names must not steer a reader's terminal. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text that is one line and does nothing but stand there. */
export function printable(text: string): string {
  return text.replace(/\s*[\r\n\t\u2028\u2029]\s*/g, " ").replace(STEERING, "\ufffd");
}
