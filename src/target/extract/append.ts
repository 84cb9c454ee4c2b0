/** Adds items to a list, however many: a call with each as an argument has its limits. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}
