import { configurationBroken } from '../../causes/configurationBroken';
import type { Collector, Instance } from '../../snapshot';
import { selfMetricsQueries } from '../../queries';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { eachCollector } from '../../check/snapshot/eachCollector';
import { untold } from '../../check/snapshot/untold';
import {
  collectorSubject,
  instanceSubject,
} from '../../check/snapshot/subjects';

export const configNotInForce = defineCheck({
  id: 'config/not-in-force',
  title: 'Every instance has read the configuration of its ConfigMap',
  docs: 'Every instance has read what its ConfigMap says. The hash is that of the file that was last read, in force or not: whether it loaded, other checks say.',
  severity: 'warning',
  explains: [configurationBroken],
  outcomes: snapshot =>
    eachCollector(
      snapshot,
      'whether instances have read their configuration',
      collector => compare(collector, snapshot.cluster),
    ),
});

function compare(collector: Collector, cluster: string): Outcome[] {
  const { configuration, instances, name } = collector;
  const subject = collectorSubject(collector);
  const question = `whether the instances of ${name} have read their configuration`;
  if (!configuration.known) {
    return [unknownOutcome(configuration, subject, question)];
  }
  if (!instances.known) {
    return [unknownOutcome(instances, subject, question)];
  }
  const { hash, origin } = configuration.value;
  const told = instances.value.filter(it => it.self.configHash.known);
  const others = told.filter(it => hashOf(it) !== hash);
  const query = selfMetricsQueries.configHash(cluster);
  const source = {
    kind: 'object',
    object: origin,
    namespace: collector.namespace,
    field: 'SHA-256 of its configuration',
    value: hash,
  } as const;
  if (others.length > 0) {
    return others.map(instance => ({
      status: 'failing',
      subject: instanceSubject(collector, instance),
      summary: `${
        instance.name
      } has read another configuration than ${origin} holds${
        isIll(instance)
          ? ', and it did not come into force: a component does not evaluate'
          : ''
      }.`,
      evidence: [
        { kind: 'query', query, value: hashOf(instance), threshold: hash },
        source,
      ],
      remedy: {
        text: 'Reload it, or restart the pod: a mounted ConfigMap needs a minute to arrive, and Alloy reads it only when it is told to. What was changed in the pod by hand is lost then.',
      },
    }));
  }
  const [open] = instances.value.flatMap(
    ({ self }) => untold(self, 'configHash') ?? [],
  );
  if (open) {
    return [unknownOutcome(open, subject, question)];
  }
  if (told.length === 0 && instances.value.length > 0) {
    const [{ self }] = instances.value;
    return self.configHash.known
      ? []
      : [unknownOutcome(self.configHash, subject, question)];
  }
  return [
    {
      status: 'passing',
      subject,
      summary: `The ${told.length} instances of ${name} that report have read what ${origin} holds.`,
      evidence: [
        { kind: 'query', query, value: hash, threshold: hash },
        source,
      ],
    },
  ];
}

/** The hash is that of a file that was read, and a file that does not evaluate leaves the one before in force. */
function isIll({ self }: Instance): boolean {
  return self.unhealthyComponents.known && self.unhealthyComponents.value > 0;
}

function hashOf({ self }: Instance): string {
  return self.configHash.known ? self.configHash.value : '';
}
