import type { Evidence } from '../finding';
import type { Collector, Snapshot } from '../snapshot';
import { Check, Outcome, defineCheck, unknownOutcome } from './Check';
import { clusterSubject, collectorSubject, workloadObject } from './subjects';

/**
 * Two collectors of one cluster name, or of none, become one cluster as soon
 * as one finds the other, and share out work that only some of them do.
 */
export const clusterNameShared: Check = defineCheck({
  id: 'clustering/name-shared',
  title: 'Every clustered collector has a cluster name of its own',
  severity: 'warning',
  outcomes(snapshot) {
    const { collectors } = snapshot;
    if (!collectors.known) {
      return [
        unknownOutcome(
          collectors,
          clusterSubject(snapshot),
          'which collectors share a cluster name',
        ),
      ];
    }
    const clustered = collectors.value.filter(it => it.clustering.enabled);
    const byName = new Map<string, Collector[]>();
    for (const collector of clustered) {
      const name = collector.clustering.name ?? '';
      byName.set(name, [...(byName.get(name) ?? []), collector]);
    }
    return clustered.map(it =>
      outcomeOf(it, byName.get(it.clustering.name ?? '') ?? [], snapshot),
    );
  },
});

function outcomeOf(
  collector: Collector,
  sharers: readonly Collector[],
  { cluster }: Snapshot,
): Outcome {
  const { name } = collector;
  const subject = collectorSubject(collector);
  const [other] = sharers.filter(it => it !== collector);
  const called = collector.clustering.name
    ? `the cluster name ${collector.clustering.name}`
    : 'no cluster name';
  return other
    ? {
        status: 'failing',
        subject,
        summary: `${name} and ${other.name} both have ${called}: if one finds the other they become one cluster, and targets go to processes that do not know them.`,
        evidence: sharers.map(argsOf),
        remedy: {
          text: `Give ${name} a name of its own.`,
          patch: `args:\n  - --cluster.name=${cluster}-${name}`,
        },
      }
    : {
        status: 'passing',
        subject,
        summary: `No other collector has the cluster name of ${name}.`,
        evidence: [argsOf(collector)],
      };
}

function argsOf(collector: Collector): Evidence {
  const { name } = collector.clustering;
  return {
    kind: 'object',
    object: workloadObject(collector),
    namespace: collector.namespace,
    field: 'spec.template.spec.containers[].args',
    value: name ? `--cluster.name=${name}` : 'no --cluster.name',
  };
}
