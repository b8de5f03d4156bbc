import { absent, known } from '@alloy-fleet/alloy-advisor';
import type { Collector } from '@alloy-fleet/backstage-plugin-alloy-common';

/** What a workload says of clustering that is told nothing of it. */
export const notClustered: Collector['clustering'] = {
  enabled: known('kubernetes', false),
  name: absent('kubernetes', 'It is told no cluster name.'),
  joinAddresses: known('kubernetes', []),
};
