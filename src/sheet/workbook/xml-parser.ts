import { SaxesParser, type SaxesTag } from "saxes";
import { refusal } from "../refuse.ts";

/** No part of a workbook nests deeper, or anywhere near. */
const DEEPEST = 100;

/** What is told of a part as it is parsed. */
interface Events {
  readonly open: (tag: SaxesTag) => void;
  readonly close: (tag: SaxesTag) => void;
}

/**
 * A parser that accepts only XML that is well-formed to its end, without a document type: the entities of one are what
 * bombs and look-ups of other files are made of.
 *
 * @param name of the part, for what is said of it
 */
export function createXmlParser(name: string, { open, close }: Events): SaxesParser {
  const parser = new SaxesParser({ position: false });
  // The table that saxes comes with inherits names such as `constructor`.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" });
  let depth = 0;
  parser.on("error", (error) => {
    throw refusal("damaged", `${name}: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw refusal("damaged", `${name}: DOCTYPE`);
  });
  parser.on("opentag", (tag) => {
    if (++depth > DEEPEST) throw refusal("damaged", `${name}: ${DEEPEST} levels`);
    open(tag);
  });
  parser.on("closetag", (tag) => {
    depth--;
    close(tag);
  });
  return parser;
}
