import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { FindingIndex, byTone } from './FindingIndex';
import type { Topology } from './Topology';
import { collectorPart } from './collectorPart';
import { flowsOf } from './flows';
import { hostsPlace } from './hostsPlace';
import { nodesPlace } from './nodesPlace';
import { storePart } from './storePart';

/** More workloads than these are a table, and the table stands below. */
export const COLLECTORS_DRAWN = 8;

/**
 * What collects in a cluster, from where, and where it goes to, as far as a
 * report knows it.
 */
export function topologyOf({ snapshot, findings }: Report): Topology {
  const index = new FindingIndex(findings);
  const { collectors } = snapshot;
  const parts = (collectors.known ? collectors.value : [])
    .map(it => collectorPart(it, index))
    .sort(byTone);
  const drawn = parts.slice(0, COLLECTORS_DRAWN);
  const keys = new Set(['hosts', ...drawn.map(it => it.key)]);
  const flows = flowsOf(snapshot, index);
  return {
    nodes: nodesPlace(snapshot, index),
    hosts: hostsPlace(snapshot, index),
    collectors: drawn,
    moreCollectors: parts.length - drawn.length,
    collectorsUnknownBecause: collectors.known ? undefined : collectors.reason,
    stores: [
      storePart('metrics', snapshot, flows),
      storePart('logs', snapshot, flows),
    ],
    flows: flows.filter(it => keys.has(it.from)),
  };
}
