import type { Limits } from "../../limits.ts";
import { localName, readXml } from "../read-xml.ts";
import type { Zip } from "../zip/open-zip.ts";

/** What a part of a workbook points to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`. What stands before differs between editions of the standard. */
  readonly type: string;
  /** The name of the part within the archive; `undefined` of what lies outside: nothing is ever looked up there. */
  readonly part: string | undefined;
}

/** What the part of a name points to; nothing, where it has no such list. The name of the archive itself is `""`. */
export function readRelationships(zip: Zip, part: string, limits: Limits): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const name = relationshipsOf(part);
  const found: Relationship[] = [];
  if (!zip.has(name)) return found;
  readXml(zip, name, limits, {
    open: (element, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (localName(element) !== "Relationship") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      found.push({ id: Id, type, part: TargetMode === "External" ? undefined : resolve(folder, Target) });
    },
  });
  return found;
}

/** The name of the part in which stands what a part points to. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
