import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Packs the package as it would be published, and returns the path of the tarball. */
export function pack(folder: string): string {
  const output = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    encoding: "utf8",
  });
  const packed = JSON.parse(output) as readonly { readonly filename: string }[];
  return join(folder, packed[0]!.filename);
}
