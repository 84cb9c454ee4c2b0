/** Who has misspelt more than this needs the list, not a hint; a hint can cost a comparison with every name there is. */
const MOST_SEARCHES = 500;

/** What is near a text, looked for once a text, and for so many texts only: a million unknown names cost bounded time. */
export type Hints = (text: string, search: () => readonly string[]) => readonly string[];

export function makeHints(): Hints {
  const known = new Map<string, readonly string[]>();
  return (text, search) => {
    const earlier = known.get(text);
    if (earlier || known.size >= MOST_SEARCHES) return earlier ?? [];
    const near = search();
    known.set(text, near);
    return near;
  };
}
