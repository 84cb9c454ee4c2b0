/** Hands out ids: each as it is wanted while it is free, and with a running number from then on. */
export function createIds(taken: Iterable<string> = []): (wanted: string) => string {
  const used = new Set(taken);
  const numbers = new Map<string, number>();
  return (wanted) => {
    let number = numbers.get(wanted) ?? 1;
    let id = wanted;
    while (used.has(id)) id = `${wanted}#${++number}`;
    numbers.set(wanted, number);
    used.add(id);
    return id;
  };
}
