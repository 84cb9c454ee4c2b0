import { normalizeName } from "../../plan/names.ts";

/** Longer names are cut: an id stands in file names and in every check. */
const LONGEST = 60;

/** Hands out ids that are the names themselves, each one's own however names are compared. */
export function createNames(): {
  /** The id for a name, with what tells it apart where the name is taken. */
  readonly take: (name: string, apart: readonly string[]) => string;
  readonly has: (name: string) => boolean;
} {
  const used = new Set<string>();
  const numbers = new Map<string, number>();
  const has = (name: string): boolean => used.has(normalizeName(name));
  return {
    has,
    take: (name, apart) => {
      const plain = idOf(name);
      const tried = [plain, ...apart.filter((words) => words !== "").map((words) => `${plain}（${words}）`)];
      let id = tried.find((one) => !has(one));
      for (let number = numbers.get(plain) ?? 2; id === undefined; number++) {
        const numbered = `${plain}#${number}`;
        if (!has(numbered)) id = numbered;
        numbers.set(plain, number + 1);
      }
      used.add(normalizeName(id));
      return id;
    },
  };
}

/** A name as an id: without spaces, semicolons and what nobody sees. */
function idOf(name: string): string {
  const plain = name.replace(/[\s;\p{Cc}\p{Cf}]+/gu, "");
  const id = plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
  return id === "" || id === "__proto__" ? "未命名" : id;
}
