import { DEFAULT_LIMITS, type Limits } from "../../sheet/limits.ts";
import { refusedFile, tooLarge } from "../../sheet/refuse.ts";
import type { FileFault } from "../../sheet/unreadable.ts";
import { openZip } from "../../sheet/workbook/zip/open-zip.ts";

const MEGABYTE = 1024 * 1024;
/** No document of words is larger once it is unpacked: pictures and all, and the text with its markup. */
const DOCUMENT_LIMITS: Limits = { ...DEFAULT_LIMITS, unpacked: 100 * MEGABYTE };
const LARGEST_MARKUP = 20 * MEGABYTE;

/**
 * What is wrong with a zip file before its reader may have it, if anything. It is unpacked to know: what a file says of
 * its own size is what a hostile one lies about.
 */
export function faultOfZip(bytes: Uint8Array): FileFault | undefined {
  try {
    const zip = openZip(bytes, DOCUMENT_LIMITS);
    let markup = 0;
    for (const name of zip.names) {
      const isMarkup = /\.(?:xml|rels)$/.test(name);
      zip.unpack(name, (piece) => {
        if (isMarkup) markup += piece.length;
        if (markup > LARGEST_MARKUP) throw tooLarge("unpacked", LARGEST_MARKUP);
      });
    }
    return undefined;
  } catch (error) {
    const refused = refusedFile(error, "");
    const [first] = refused.ok ? [] : refused.issues;
    return first?.code === "unreadable-file" ? first.params.why : "damaged";
  }
}
