import { byTone } from './FindingIndex';
import type { Unit } from './Topology';

/** As many can be told apart; more are shown by what they have in common. */
export const UNITS_ONE_BY_ONE = 40;

/**
 * Units in the order of their need, one by one if they are few, else put
 * together by name of their group and by how they are.
 *
 * @param groupOf - what units have in common that are put together, such as a role
 */
export function gatherUnits(
  units: readonly Unit[],
  groupOf: (index: number) => string,
): { units: Unit[]; grouped: boolean } {
  if (units.length <= UNITS_ONE_BY_ONE) {
    return { units: [...units].sort(byTone), grouped: false };
  }
  const groups = new Map<string, { name: string; of: Unit[] }>();
  units.forEach((unit, i) => {
    const name = groupOf(i);
    const key = [name, unit.tone, unit.dark].join(' ');
    const group = groups.get(key);
    if (group) {
      group.of.push(unit);
    } else {
      groups.set(key, { name, of: [unit] });
    }
  });
  const together = [...groups].map(
    ([
      key,
      {
        name,
        of: [first, ...others],
      },
    ]): Unit =>
      others.length === 0
        ? first
        : {
            ...first,
            key,
            name,
            count: 1 + others.length,
            failing: sum([first, ...others].map(it => it.failing)),
            failingOn: [first, ...others].flatMap(it => it.failingOn),
          },
  );
  return {
    units: together.sort((a, b) => byTone(a, b) || b.count - a.count),
    grouped: true,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, it) => total + it, 0);
}
