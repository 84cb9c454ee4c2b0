/**
 * `make`, keeping its answers for the first `most` texts: what a file repeats is made once, and what a hostile one
 * invents does not fill the memory.
 */
export function remembering<T>(make: (text: string) => T, most = 10_000): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known as T;
    const made = make(text);
    if (answers.size < most) answers.set(text, made);
    return made;
  };
}
