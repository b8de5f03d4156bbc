import { absent, known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  AlloyProcess,
  WrittenFact,
  flagValue,
  isYes,
} from '@alloy-fleet/alloy-advisor/static';
import type {
  Collector,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** What a process is told of clustering; unknown where its flags can't be read. */
export function clusteringOf(process: AlloyProcess): Collector['clustering'] {
  const name = flagValue(process, '--cluster.name');
  return {
    enabled: toFact(flagValue(process, '--cluster.enabled'), isYes),
    name:
      name.known && !name.value
        ? absent('kubernetes', 'It is told no cluster name.')
        : toFact(name, (value = '') => value),
    joinAddresses: toFact(
      flagValue(process, '--cluster.join-addresses'),
      (value = '') => value.split(',').filter(Boolean),
    ),
  };
}

function toFact<T, U>(part: WrittenFact<T>, change: (value: T) => U): Fact<U> {
  return part.known
    ? known('kubernetes', change(part.value))
    : unknown('kubernetes', part.reason);
}
