import type { Limits } from "../../limits.ts";
import { refusal } from "../../refuse.ts";
import type { Grid } from "../cells/grid.ts";
import { localName, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";
import { readRange, readReference } from "./cell-reference.ts";
import { readStoredCell, type SharedParts, type StoredCell } from "./stored-cell.ts";

/** Where a piece of text goes. */
type Target = "value" | "formula" | "inline" | undefined;

/** Reads the cells and merges of a worksheet into a grid. */
export function readWorksheet(zip: Zip, part: string, shared: SharedParts, grid: Grid, limits: Limits): void {
  let isData = false;
  let isCell = false;
  let guides = 0;
  let target: Target;
  let [row, column] = [-1, -1];
  // One object for all cells, filled anew for each: there are millions.
  const cell: { -readonly [K in keyof StoredCell]: StoredCell[K] } = {
    type: "n",
    style: undefined,
    value: undefined,
    formula: undefined,
    inline: "",
  };
  const open: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    row: ({ r }) => {
      if (r !== undefined && !/^[1-9]\d{0,6}$/.test(r)) throw refusal("damaged", `row ${r.slice(0, 20)}`);
      row = r === undefined ? row + 1 : Number(r) - 1;
      column = -1;
    },
    // Where cells give no address, they follow one another.
    c: ({ r, t = "n", s }) => {
      if (r === undefined) column++;
      else ({ row, column } = readReference(r));
      cell.type = t;
      cell.style = s;
      cell.value = undefined;
      cell.formula = undefined;
      cell.inline = "";
      isCell = true;
    },
    v: () => {
      cell.value ??= "";
      target = "value";
    },
    f: () => {
      cell.formula ??= "";
      target = "formula";
    },
    t: () => {
      if (guides === 0) target = "inline";
    },
    rPh: () => {
      guides++;
    },
  };
  readXml(zip, part, limits, {
    open: (element, attributes) => {
      const name = localName(element);
      if (name === "sheetData") isData = true;
      else if (name === "mergeCell") grid.merge(readRange(attributes.ref ?? ""));
      else if (isData && (isCell || name === "row" || name === "c") && Object.hasOwn(open, name))
        open[name]!(attributes);
    },
    close: (element) => {
      const name = localName(element);
      target = undefined;
      if (name === "sheetData") isData = false;
      else if (name === "rPh" && isCell) guides--;
      else if (name === "c" && isCell) {
        isCell = false;
        grid.put(row, column, readStoredCell(cell, shared));
      }
    },
    text: (piece) => {
      if (target === "value") cell.value += piece;
      else if (target) cell[target] += piece;
    },
  });
}
