interface Frame {
  readonly id: string;
  readonly next: Iterator<string>;
  /** The last position on the way here that lies on a cycle already found, or −1. */
  knot: number;
}

/**
 * The circles in what refers to what, each from a member back to itself. No two of them share a member: of a knot one is
 * told, and what remains is found when it is undone. So the answer is never longer than the question.
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of edges.keys()) if (!done.has(start)) walk(edges, start, done, cycles);
  return cycles;
}

function walk(
  edges: ReadonlyMap<string, readonly string[]>,
  start: string,
  done: Set<string>,
  cycles: string[][],
): void {
  const way: Frame[] = [];
  const position = new Map<string, number>();
  const enter = (id: string): void => {
    position.set(id, way.length);
    way.push({ id, next: (edges.get(id) ?? [])[Symbol.iterator](), knot: way.at(-1)?.knot ?? -1 });
  };
  enter(start);
  while (way.length > 0) {
    const frame = way.at(-1)!;
    const { done: finished, value: next } = frame.next.next();
    if (finished) {
      way.pop();
      position.delete(frame.id);
      done.add(frame.id);
      continue;
    }
    const from = position.get(next);
    if (from === undefined) {
      if (!done.has(next)) enter(next);
    } else if (frame.knot < from) {
      const members = way.slice(from);
      for (const [at, member] of members.entries()) member.knot = from + at;
      cycles.push([...members.map((member) => member.id), next]);
    }
  }
}
