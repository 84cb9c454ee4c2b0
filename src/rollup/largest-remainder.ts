/** Whole shares of a whole total from 0, by Hamilton's method; the weights are from 0 and not all 0. */
export function largestRemainder(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n);
  const quotas = weights.map((weight) => total * weight);
  const shares = quotas.map((quota) => quota / sum);
  const remainders = quotas.map((quota, position) => quota - shares[position]! * sum);
  const left = Number(total - shares.reduce((a, b) => a + b, 0n));
  // Sorting is stable, so of equal remainders the earlier comes first. As many have one as there are steps left.
  const order = remainders
    .map((_, position) => position)
    .sort((a, b) => compareDown(remainders[a]!, remainders[b]!));
  for (const position of order.slice(0, left)) shares[position]! += 1n;
  return shares;
}

function compareDown(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? 1 : -1;
}
