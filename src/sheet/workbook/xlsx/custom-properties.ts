import type { Limits } from "../../limits.ts";
import { localName, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** What programs have noted in a workbook, by name. */
export function readCustomProperties(
  zip: Zip,
  part: string,
  limits: Limits,
): readonly (readonly [name: string, value: string])[] {
  const properties: [string, string][] = [];
  readXml(zip, part, limits, {
    open: (element, { name = "" }) => {
      if (localName(element) === "property") properties.push([name, ""]);
    },
    text: (piece) => {
      const last = properties.at(-1);
      if (last) last[1] += piece;
    },
  });
  return properties.map(([name, value]) => [name, value.trim()]);
}
