import type { Sentence } from "./sentence-case.ts";
import { NOTHING_IS_NOT_ZERO } from "./sentences-empty.ts";
import { FIGURES } from "./sentences-figures.ts";
import { LAYERS, QUESTIONS } from "./sentences-questions.ts";
import { MEANS, NOT_KNOWN } from "./sentences-unknown.ts";

/** Every sentence of the design that gives an answer. */
export const SENTENCES: readonly Sentence[] = [
  ...FIGURES,
  ...NOTHING_IS_NOT_ZERO,
  ...QUESTIONS,
  ...NOT_KNOWN,
  ...MEANS,
  ...LAYERS,
];
