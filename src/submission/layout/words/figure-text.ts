const DIGIT = /[\d０-９]/;
const FIGURE = /^[\s\d０-９.．,，%％+-]*[\d０-９][\s\d０-９.．,，%％+-]*$/;

/** Whether a cell holds a number and nothing else, as it is written in any width. */
export function isFigureText(text: string): boolean {
  return FIGURE.test(text);
}

/** Whether a figure may stand in a cell, among other text. */
export function hasDigit(text: string): boolean {
  return DIGIT.test(text);
}
