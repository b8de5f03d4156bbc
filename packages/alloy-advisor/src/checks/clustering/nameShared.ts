import type { Evidence } from '../../finding';
import { isTrue } from '../../snapshot';
import type { Collector, Fact, Snapshot } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { maybeClustered } from '../../check/snapshot/maybeClustered';
import {
  clusterSubject,
  collectorSubject,
  workloadObject,
} from '../../check/snapshot/subjects';

export const clusteringNameShared = defineCheck({
  id: 'clustering/name-shared',
  title: 'Every clustered collector has a cluster name of its own',
  docs: 'Two collectors of one cluster name, or of none, become one cluster as soon as one finds the other, and share out work that only some of them do.',
  severity: 'warning',
  area: 'clustering',
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
    const all = collectors.value;
    const clustered = all.filter(it => isTrue(it.clustering.enabled));
    const byName = new Map<string, Collector[]>();
    for (const collector of clustered) {
      const name = nameOf(collector);
      if (name !== undefined) {
        byName.set(name, [...(byName.get(name) ?? []), collector]);
      }
    }
    return [
      ...clustered.map(it => {
        const sharers = byName.get(nameOf(it) ?? '') ?? [];
        const open = whyOpen(it, sharers, all);
        return open
          ? unknownOutcome(
              open,
              collectorSubject(it),
              `whether ${it.name} shares its cluster name`,
            )
          : outcomeOf(it, sharers, snapshot);
      }),
      ...maybeClustered(snapshot, 'whether cluster names are shared'),
    ];
  },
});

/** Empty for one that is told none; undefined when it is not known. */
function nameOf({ clustering: { name } }: Collector): string | undefined {
  if (name.known) {
    return name.value;
  }
  return name.absent ? '' : undefined;
}

type Unknown = Fact<unknown> & { known: false };

/** Why it is not known which cluster name a collector has, or whether any. */
function unreadName({ clustering }: Collector): Unknown | undefined {
  const { enabled, name } = clustering;
  if (!enabled.known) {
    return enabled;
  }
  return enabled.value && !name.known && !name.absent ? name : undefined;
}

/** Why it is not known whether a collector shares its name: its own, or that of another one, can't be read. */
function whyOpen(
  collector: Collector,
  sharers: readonly Collector[],
  all: readonly Collector[],
): Unknown | undefined {
  const own = unreadName(collector);
  if (own || sharers.length > 1) {
    return own;
  }
  const other = all.find(unreadName);
  const unread = other && unreadName(other);
  return (
    unread && {
      ...unread,
      reason: `The cluster name of ${other.name} can't be read. ${unread.reason}`,
    }
  );
}

function outcomeOf(
  collector: Collector,
  sharers: readonly Collector[],
  { cluster }: Snapshot,
): Outcome {
  const { name } = collector;
  const subject = collectorSubject(collector);
  const [other] = sharers.filter(it => it !== collector);
  const called = nameOf(collector)
    ? `the cluster name ${nameOf(collector)}`
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
  const name = nameOf(collector);
  const { source } = collector.clustering.name;
  const [field, value] =
    source === 'metrics'
      ? ['cluster_name of its metrics', name || 'none']
      : [
          'spec.template.spec.containers[].args',
          name ? `--cluster.name=${name}` : 'no --cluster.name',
        ];
  return {
    kind: 'object',
    object: workloadObject(collector),
    namespace: collector.namespace,
    field,
    value,
  };
}
