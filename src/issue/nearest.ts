/** At most three of the candidates that a person may have meant, the nearest first. */
export function nearest(found: string, candidates: Iterable<string>): readonly string[] {
  const wanted = found.slice(0, LONGEST).toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 2));
  const scored: { readonly name: string; readonly distance: number }[] = [];
  for (const name of candidates) {
    const other = name.toLowerCase();
    if (other.length > LONGEST || other.length === 0) continue;
    const contained = wanted.length > 1 && (other.includes(wanted) || (other.length > 1 && wanted.includes(other)));
    const distance = Math.abs(other.length - wanted.length) > limit ? limit + 1 : editDistance(wanted, other);
    if (contained || distance <= limit) scored.push({ name, distance: contained ? Math.min(distance, 1) : distance });
  }
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((entry) => entry.name);
}

/** Longer texts are no names; comparing them would cost their length squared. */
const LONGEST = 60;

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
