import type { Collector, Snapshot } from '@alloy-fleet/alloy-advisor';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';

/**
 * What the checks of manifests and configurations find of whether collectors
 * are clustered: snapshots have neither, so that none of them can be asked.
 */
export function writtenFindings({ collectors }: Snapshot): Finding[] {
  return (collectors.known ? collectors.value : [])
    .filter(
      ({ kind, clustering: { enabled } }) =>
        enabled.known && (kind === 'DaemonSet') === enabled.value,
    )
    .flatMap(it => {
      if (it.kind === 'DaemonSet') {
        return [clusteredDaemonSet(it)];
      }
      return it.desired > 1 ? [replicasNotClustered(it)] : [];
    });
}

function clusteredDaemonSet(collector: Collector): Finding {
  return {
    check: 'clustering/daemonset-is-clustered',
    status: 'failing',
    severity: 'critical',
    area: 'clustering',
    subject: subjectOf(collector),
    summary: `${collector.name} is a DaemonSet and runs clustered: its pods share out work that belongs to their own node.`,
    evidence: [],
    remedy: { text: 'Take --cluster.enabled off the DaemonSet.' },
  };
}

function replicasNotClustered(collector: Collector): Finding {
  const { kind, name, namespace, desired } = collector;
  return {
    check: 'clustering/replicas-not-clustered',
    status: 'failing',
    severity: 'critical',
    area: 'clustering',
    subject: subjectOf(collector),
    summary: `${name} has ${desired} replicas that are not clustered: each does all the work.`,
    evidence: [
      {
        kind: 'object',
        object: `${kind.toLocaleLowerCase('en-US')}/${name}`,
        namespace,
        field: 'spec.replicas',
        value: String(desired),
      },
    ],
    remedy: {
      text: 'Start the process clustered, or run one replica.',
      patch: 'args:\n  - --cluster.enabled=true',
    },
  };
}

function subjectOf({ name, namespace }: Collector): Finding['subject'] {
  return { kind: 'collector', name, namespace };
}
