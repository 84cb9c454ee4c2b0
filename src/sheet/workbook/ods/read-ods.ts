import type { Limits } from "../../limits.ts";
import { refusal } from "../../refuse.ts";
import type { Sheet } from "../../sheet.ts";
import { localName, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";
import { readContent } from "./content.ts";
import { createOdsStyles, readCommonStyles } from "./styles.ts";

const MANIFEST = "META-INF/manifest.xml";
const READ = new Set(["content.xml", "styles.xml", "meta.xml"]);

/** The sheets of an OpenDocument spreadsheet, or `undefined` where the archive holds no such document. */
export function readOds(zip: Zip, file: string, limits: Limits): readonly Sheet[] | undefined {
  if (zip.has(MANIFEST)) readManifest(zip, limits);
  if (!zip.has("content.xml")) return undefined;
  const styles = createOdsStyles();
  readCommonStyles(zip, limits, styles);
  const sheets = readContent(zip, file, limits, styles);
  const properties = zip.has("meta.xml") ? readProperties(zip, limits) : [];
  if (properties.length === 0) return sheets;
  return sheets.map((sheet) => ({ ...sheet, properties: Object.fromEntries(properties) }));
}

/** What is encrypted, or listed and not there, cannot be read as a whole. */
function readManifest(zip: Zip, limits: Limits): void {
  readXml(zip, MANIFEST, limits, {
    open: (name, attributes) => {
      if (localName(name) === "encryption-data") throw refusal("encrypted");
      const part = attributes["manifest:full-path"] ?? "";
      if (READ.has(part) && !zip.has(part)) throw refusal("damaged", part);
    },
  });
}

function readProperties(zip: Zip, limits: Limits): readonly (readonly [name: string, value: string])[] {
  const properties: [string, string][] = [];
  let isOwn = false;
  readXml(zip, "meta.xml", limits, {
    open: (name, attributes) => {
      isOwn = name === "meta:user-defined";
      if (isOwn) properties.push([attributes["meta:name"] ?? "", ""]);
    },
    close: () => {
      isOwn = false;
    },
    text: (piece) => {
      if (isOwn) properties.at(-1)![1] += piece;
    },
  });
  return properties;
}
