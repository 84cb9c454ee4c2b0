const STEMS = "甲乙丙丁戊己庚辛";
const LABEL = /^(?:栏次|栏号|行次|序号)$/;
const NUMBER = /^[（(]?(\d{1,2})[）)]?$/;

/** Whether a row numbers the columns, as below the headings of statistical tables: 甲, 乙, 1, 2, 3 or （1）, （2）. */
export function isNumbering(cells: readonly string[]): boolean {
  const filled = cells.map((text) => text.trim()).filter((text) => text !== "" && !LABEL.test(text));
  const stems = filled.filter((text) => text.length === 1 && STEMS.includes(text));
  const numbers = filled.slice(stems.length).map((text) => NUMBER.exec(text)?.[1]);
  const first = Number(numbers[0] ?? Number.NaN);
  return (
    filled.length > 1 &&
    stems.join("") === STEMS.slice(0, stems.length) &&
    (first === 1 || (first === 2 && numbers.length > 1)) &&
    numbers.every((text, at) => text === String(first + at))
  );
}
