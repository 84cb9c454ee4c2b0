import type { Language } from "../issue/language.ts";
import type { Format } from "./commands.ts";
import type { Io } from "./io.ts";
import type { Messages } from "./messages/messages.ts";
import type { Options } from "./options.ts";
import type { Paint } from "./paint.ts";
import type { Progress } from "./progress.ts";

/** How text is set. */
export interface Style {
  readonly lang: Language;
  readonly words: Messages;
  readonly paint: Paint;
  /** Columns that a table may take. */
  readonly width: number;
  /** Columns after which sentences are broken; null where they stay whole, as in a file or a pipe. */
  readonly fold: number | null;
}

/** What a command is asked for. */
export interface Request {
  readonly operand: string;
  /** All of them, where the command takes several. */
  readonly operands: readonly string[];
  readonly options: Options;
  readonly format: Format;
  readonly style: Style;
  /** ISO date. */
  readonly today: string;
  readonly stdin: Io["stdin"];
  readonly progress: Progress;
}

/** What it answers. That it could not run is a FenjieError. */
export interface Answer {
  readonly text: string;
  /** 1 where a check fails that nobody has answered for, a text is refused, a draft does not load. */
  readonly status: 0 | 1;
  /** What is to be known beside it, such as files that were written. */
  readonly notes?: readonly string[];
}
