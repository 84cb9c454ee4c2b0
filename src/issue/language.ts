/** The languages that words are made in. */
export type Language = "zh" | "en";
