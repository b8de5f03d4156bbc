import { readersOf } from '@alloy-fleet/lab/hostile';
import { explain } from '../causes/explain';
import { allChecks } from '../checks/allChecks';
import { clusteringPeersApart } from '../checks/clustering/peersApart';
import type { Finding } from '../finding';
import { PeerView, Snapshot, known, unknown } from '../snapshot';

const UNKNOWN = unknown('kubernetes', 'It was not asked.');
const each = <T>(count: number, make: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

function snapshot(facts: Partial<Snapshot>): Snapshot {
  return {
    cluster: 'lab',
    takenAt: '2026-01-01T00:00:00.000Z',
    sources: [],
    nodes: UNKNOWN,
    collectors: UNKNOWN,
    customResources: UNKNOWN,
    hosts: UNKNOWN,
    allHosts: UNKNOWN,
    services: UNKNOWN,
    warnings: UNKNOWN,
    clustering: UNKNOWN,
    cardinality: {
      series: UNKNOWN,
      byJob: UNKNOWN,
      largestMetrics: UNKNOWN,
      largestLabels: UNKNOWN,
    },
    measurements: {},
    logs: UNKNOWN,
    events: UNKNOWN,
    peers: UNKNOWN,
    components: UNKNOWN,
    more: {},
    ...facts,
  };
}

const failing = (check: string, name: string) =>
  ({
    check,
    severity: 'critical',
    status: 'failing',
    subject: { kind: 'instance', name, namespace: 'monitoring' },
    summary: 'It fails.',
    evidence: [],
  } satisfies Finding);

/** What is found and explained in a cluster of so many. */
export const readers = readersOf({
  'whom all members see': count =>
    clusteringPeersApart.run(
      snapshot({
        peers: known(
          'alloy',
          each(
            count,
            (i): PeerView => ({
              instance: `alloy-${i}`,
              namespace: 'monitoring',
              sees: [
                {
                  name: 'alloy',
                  address: '10.0.0.1:1',
                  state: 'participant',
                  isSelf: false,
                },
              ],
            }),
          ),
        ),
      }),
    ),
  'what one thing explains of all instances': count =>
    explain(
      [
        failing('instances/crash-looping', 'alloy-0'),
        ...each(count, i => failing('instances/silent', `alloy-${i}`)),
      ],
      snapshot({}),
      allChecks,
    ),
});
