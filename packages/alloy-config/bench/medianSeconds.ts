/**
 * Runs each of the functions in turn, round after round, so that whatever else
 * the machine does falls on all alike; gives the median seconds of each.
 */
export function medianSeconds<Name extends string>(
  functions: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(functions) as Name[];
  const seconds = Object.fromEntries(
    names.map(name => [name, [] as number[]]),
  ) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = process.hrtime.bigint();
      functions[name]();
      seconds[name].push(Number(process.hrtime.bigint() - start) / 1e9);
    }
  }
  return Object.fromEntries(
    names.map(name => [name, median(seconds[name])]),
  ) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
