import pico from "picocolors";
import type { Io, Output } from "./io.ts";

/** Dresses texts for the terminal, or leaves them as they are. */
export type Paint = Readonly<
  Record<"bold" | "dim" | "green" | "red" | "yellow" | "cyan", (text: string) => string>
>;

export const PLAIN: Paint = paintOf(false);
const COLOURED: Paint = paintOf(true);

/**
 * Colours only where a person looks: on a terminal, unless NO_COLOR says no; FORCE_COLOR says yes anywhere.
 * (no-color.org and force-color.org: an empty variable says nothing.)
 */
export function paintFor(output: Output, env: Io["env"]): Paint {
  if (env.NO_COLOR) return PLAIN;
  const force = env.FORCE_COLOR;
  if (force) return force === "0" || force === "false" ? PLAIN : COLOURED;
  return output.isTTY && env.TERM !== "dumb" ? COLOURED : PLAIN;
}

function paintOf(enabled: boolean): Paint {
  const { bold, dim, green, red, yellow, cyan } = pico.createColors(enabled);
  return { bold, dim, green, red, yellow, cyan };
}
