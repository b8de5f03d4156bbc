import type {
  Instance,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Tone } from '../report';
import { FindingIndex, partState, worseTone } from './FindingIndex';
import type { Place, Unit } from './Topology';
import { gatherUnits } from './gatherUnits';
import { instanceTone } from './instanceTone';

const WITHOUT_ROLE = 'worker';

/** The nodes, each with what runs on it of the collectors that run on each. */
export function nodesPlace(snapshot: Snapshot, index: FindingIndex): Place {
  const { nodes } = snapshot;
  if (!nodes.known) {
    return {
      kind: 'nodes',
      unknownBecause: nodes.reason,
      units: [],
      grouped: false,
    };
  }
  const onNode = daemonsByNode(snapshot);
  const units = nodes.value.map((node): Unit => {
    const daemons = onNode?.get(node.name) ?? [];
    const findings = [
      ...index.about({ kind: 'node', name: node.name }),
      ...daemons.flatMap(({ name, namespace }) =>
        index.about({ kind: 'instance', name, namespace }),
      ),
    ];
    const observed: Tone = node.ready
      ? daemons.map(instanceTone).reduce(worseTone, 'passing')
      : 'critical';
    return {
      key: node.name,
      name: node.name,
      count: 1,
      // Where its collectors are not known, a ready node proves nothing.
      ...partState(
        onNode ? observed : worseTone(observed, 'unknown'),
        findings,
      ),
    };
  });
  const roleOf = (i: number) =>
    [...nodes.value[i].roles].sort().join(', ') || WITHOUT_ROLE;
  return {
    kind: 'nodes',
    total: units.length,
    ...gatherUnits(units, roleOf),
  };
}

/** The pods of DaemonSets by their nodes; undefined where one's are not known. */
function daemonsByNode(
  snapshot: Snapshot,
): Map<string, Instance[]> | undefined {
  if (!snapshot.collectors.known) {
    return undefined;
  }
  const byNode = new Map<string, Instance[]>();
  for (const { kind, instances } of snapshot.collectors.value) {
    if (kind === 'DaemonSet') {
      if (!instances.known) {
        return undefined;
      }
      for (const instance of instances.value) {
        if (instance.node !== undefined) {
          const others = byNode.get(instance.node);
          if (others) {
            others.push(instance);
          } else {
            byNode.set(instance.node, [instance]);
          }
        }
      }
    }
  }
  return byNode;
}
