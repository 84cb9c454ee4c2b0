import { transformSync } from "esbuild";

/** What a module of one constant makes of it, and how the constant is called. */
export function evaluate(source: string): { readonly name: string; readonly value: unknown } {
  const { code } = transformSync(source, { loader: "ts", format: "cjs" });
  const module = { exports: {} };
  new Function("module", "exports", code)(module, module.exports);
  const [[name, value] = ["", undefined]] = Object.entries<unknown>(module.exports);
  return { name, value };
}
