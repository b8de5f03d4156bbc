import { type Snapshot, unknown } from '../snapshot';

/** A snapshot of which one fact is not known, and which. */
export interface LessKnown {
  /** `nodes`, `collectors.value.0.instances`. */
  readonly fact: string;
  readonly snapshot: Snapshot;
}

type Path = readonly string[];

const NOT_SAID = unknown('kubernetes', 'Nobody said.');

/** A snapshot once for each fact that is known in it, without that one. */
export function lessKnown(snapshot: Snapshot): LessKnown[] {
  return factsIn(snapshot).map(path => ({
    fact: path.join('.'),
    snapshot: without(snapshot, path),
  }));
}

function factsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const here = 'known' in value && value.known === true ? [path] : [];
  return here.concat(
    Object.entries(value).flatMap(([name, it]) => factsIn(it, [...path, name])),
  );
}

function without<T>(value: T, [name, ...rest]: Path): T {
  const less = (it: unknown) =>
    rest.length === 0 ? NOT_SAID : without(it, rest);
  return (
    Array.isArray(value)
      ? value.map((it, i) => (String(i) === name ? less(it) : it))
      : { ...value, [name]: less(value[name as keyof T]) }
  ) as T;
}
