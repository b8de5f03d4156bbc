import type { Impact } from './Finding';

/** What different findings cost together, each of something of its own. */
export function addImpacts(a: Impact | undefined, b: Impact): Impact {
  return joinImpacts(a, b, (one, other) => one + other);
}

/** What the same thing costs, as several findings see it: the most that one of them proves. */
export function largerImpact(a: Impact | undefined, b: Impact): Impact {
  return joinImpacts(a, b, Math.max);
}

function joinImpacts(
  a: Impact = {},
  b: Impact,
  join: (one: number, other: number) => number,
): Impact {
  const joined = entriesOf(b).map(([name, value]) => [
    name,
    join(a[name] ?? 0, value),
  ]);
  return { ...a, ...Object.fromEntries(joined) };
}

function entriesOf(impact: Impact): [keyof Impact, number][] {
  return Object.entries(impact) as [keyof Impact, number][];
}
