import { mapFact } from '@alloy-fleet/alloy-advisor';
import type {
  Collector,
  CollectorConfiguration,
} from '@alloy-fleet/backstage-plugin-alloy-common';

type Placement = CollectorConfiguration['placements'][number];

/** A component that is where it should be. */
export function placement(
  component: string,
  changes: Partial<Placement> = {},
): Placement {
  return {
    component,
    holders: [],
    file: 'config.alloy',
    line: 17,
    should: 'clustered',
    is: 'clustered',
    right: true,
    why: 'Its targets are the same on every replica, which share them out.',
    ...changes,
  };
}

/** A collector with these components. */
export function withPlacements(
  collector: Collector,
  placements: Placement[],
): Collector {
  return {
    ...collector,
    configuration: mapFact(collector.configuration, it => ({
      ...it,
      placements,
    })),
  };
}
