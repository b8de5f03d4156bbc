import { Collector, absent, known, unknown } from '@alloy-fleet/alloy-advisor';

type Clustering = Collector['clustering'];

export const notClustered: Clustering = {
  enabled: known('kubernetes', false),
  name: absent('kubernetes', 'It is told no cluster name.'),
  joinAddresses: known('kubernetes', []),
};

/** Clustered, by a name if one is given. */
export function clustered(name?: string): Clustering {
  return {
    ...notClustered,
    enabled: known('kubernetes', true),
    name: name === undefined ? notClustered.name : known('kubernetes', name),
  };
}

/** Of a process whose flags can't be read. */
export function maybeClustered(reason: string): Clustering {
  const open = unknown('kubernetes', reason);
  return { enabled: open, name: open, joinAddresses: open };
}
