import { type Fact, type Snapshot, absent, known } from '../snapshot';
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
  const readyOn: ReadonlySet<string>[] = [];
  for (const { instances } of daemonSets) {
    if (!instances.known) {
      return instances;
    }
    readyOn.push(
      new Set(
        instances.value.flatMap(it => (it.ready && it.node ? [it.node] : [])),
      ),
    );
  }
  const covered = nodes.value.filter(({ name }) =>
    readyOn.every(it => it.has(name)),
  ).length;
  return known('kubernetes', {
    covered,
    notCovered: nodes.value.length - covered,
  });
}
