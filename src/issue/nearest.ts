/** Longer texts are no names; comparing them would cost their length squared. */
const LONGEST = 60;
/** A plan has fewer names; beyond, a hint is not worth its time. */
const MOST_CANDIDATES = 10_000;
const MOST_HINTS = 3;

/**
 * At most three of the candidates that a person may have meant, the nearest first: those that contain what was found
 * or are contained in it, and those in which at most a third of the characters (at least one) differ.
 */
export function nearest(found: string, candidates: Iterable<string>): readonly string[] {
  if (found.length > LONGEST) return [];
  const text = plain(found);
  if (text === "") return [];
  const wanted = Array.from(text);
  const hints = new Map<string, number>();
  let limit = Math.max(1, Math.floor(wanted.length / 3));
  let count = 0;
  for (const name of candidates) {
    if (++count > MOST_CANDIDATES) break;
    if (name.length === 0 || name.length > LONGEST || hints.has(name)) continue;
    const distance = distanceOf(text, wanted, plain(name), limit);
    if (distance > limit) continue;
    hints.set(name, distance);
    if (hints.size > MOST_HINTS) hints.delete(farthest(hints));
    // Once three are known, only what is nearer than the farthest of them can still be shown.
    if (hints.size === MOST_HINTS) limit = Math.max(...hints.values()) - 1;
  }
  return [...hints].sort((a, b) => a[1] - b[1]).map(([name]) => name);
}

/** Documents pad names (`宝 应 县`), and case is no difference that a person sees. */
function plain(name: string): string {
  return name.replace(/\s+/g, "").toLowerCase();
}

/** The last of those that are farthest: of equals, the first that was offered stays. */
function farthest(hints: ReadonlyMap<string, number>): string {
  let [name, most] = ["", -1];
  for (const [candidate, distance] of hints) if (distance >= most) [name, most] = [candidate, distance];
  return name;
}

function distanceOf(text: string, wanted: readonly string[], other: string, limit: number): number {
  if (text === other) return 0;
  const characters = Array.from(other);
  const contained =
    Math.min(wanted.length, characters.length) > 1 && (other.includes(text) || text.includes(other));
  return contained ? 1 : editDistance(wanted, characters, limit);
}

/**
 * Characters to replace, add or leave out, or neighbours to swap, the commonest slip of all; `limit + 1` as soon as it
 * is sure to be more than the limit.
 */
function editDistance(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Three rows of the table, written over and over: a hint is looked for among thousands of names.
  let before = new Uint8Array(b.length + 1);
  let row = new Uint8Array(b.length + 1);
  let next = new Uint8Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) row[j] = j;
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      let edits = Math.min(row[j - 1]! + (isSame ? 0 : 1), row[j]! + 1, next[j - 1]! + 1);
      if (isSwap) edits = Math.min(edits, before[j - 2]! + 1);
      next[j] = edits;
      if (edits < least) least = edits;
    }
    // A swap skips a row, so both must be past the limit.
    if (Math.min(least, leastBefore) > limit) return limit + 1;
    leastBefore = least;
    [before, row, next] = [row, next, before];
  }
  return row[b.length]!;
}
