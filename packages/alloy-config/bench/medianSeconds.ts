/**
 * Runs each of the functions in turn, round after round; gives the median
 * seconds of each. Seconds of CPU, all threads of the garbage collector
 * included: what other programs do meanwhile does not lengthen those.
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
      const start = process.cpuUsage();
      functions[name]();
      const { user, system } = process.cpuUsage(start);
      seconds[name].push((user + system) / 1e6);
    }
  }
  return Object.fromEntries(
    names.map(name => [name, median(seconds[name])]),
  ) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
