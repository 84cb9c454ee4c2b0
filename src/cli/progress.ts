import { wrap } from "../node/text-width.ts";
import type { Io, Output } from "./io.ts";
import { printable } from "./printable.ts";

/** How far a long piece of work has come, on a line of a terminal that is written over and over, and wiped in the end. */
export interface Progress {
  /** @param share from 0 to 1 */
  show(what: string, share: number): void;
  wipe(): void;
}

const WIDTH = 24;
const USUAL_WIDTH = 80;
const WIPE = "\r\u001b[2K";

/** Nothing is shown where nobody looks: in a pipe, in a file, on a terminal that cannot wipe a line. */
export function progressOn(output: Output, env: Io["env"]): Progress {
  if (!output.isTTY || env.TERM === "dumb") return { show: () => undefined, wipe: () => undefined };
  let shown = "";
  return {
    show: (what, share) => {
      const done = Math.floor(share * WIDTH);
      const bar = `[${"#".repeat(done)}${"-".repeat(WIDTH - done)}] ${String(Math.floor(share * 100)).padStart(3)}% `;
      const [text = ""] = wrap([...printable(what)], "", (output.columns ?? USUAL_WIDTH) - bar.length - 1);
      const line = bar + text;
      if (line === shown) return;
      shown = line;
      output.write(WIPE + line);
    },
    wipe: () => {
      if (shown !== "") output.write(WIPE);
      shown = "";
    },
  };
}
