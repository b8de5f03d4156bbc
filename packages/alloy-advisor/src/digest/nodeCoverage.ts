import {
  type Fact,
  type Snapshot,
  absent,
  coverageOf,
  known,
} from '../snapshot';
import type { NodeCoverage } from './Digest';

/** On how many nodes every DaemonSet of Alloy has a ready instance. */
export function nodeCoverage({
  nodes,
  collectors,
}: Snapshot): Fact<NodeCoverage> {
  if (!nodes.known) {
    return nodes;
  }
  if (!collectors.known) {
    return collectors;
  }
  const daemonSets = collectors.value.filter(it => it.kind === 'DaemonSet');
  if (daemonSets.length === 0) {
    return absent('kubernetes', 'No collector is a DaemonSet.');
  }
  const covered = new Set(nodes.value.map(it => it.name));
  for (const daemonSet of daemonSets) {
    const coverage = coverageOf(daemonSet, nodes);
    if (!coverage.known) {
      return coverage;
    }
    for (const it of coverage.value.filter(one => !one.covered)) {
      covered.delete(it.node.name);
    }
  }
  return known('kubernetes', {
    covered: covered.size,
    notCovered: nodes.value.length - covered.size,
  });
}
