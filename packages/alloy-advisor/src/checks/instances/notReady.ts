import type { Explanation } from '../../causes/Explanation';
import { keyOf } from '../../causes/keys';
import type { Subject } from '../../finding';
import type { Collector, Snapshot } from '../../snapshot';
import {
  collectorSubject,
  workloadObject,
} from '../../check/snapshot/subjects';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { eachCollector } from '../../check/snapshot/eachCollector';

/**
 * Where no pod of a collector is ready, its Services lead to none. Where some
 * are, it is something else that keeps a Service from them.
 */
const noReplicaReady: Explanation = {
  layer: 'replicas',
  consequences: ['network/service-leads-nowhere'],
  gives: ({ subject }, snapshot) =>
    isAnyReady(subject, snapshot) ? [] : [keyOf(subject)],
  asks: ({ subject }) => [keyOf(subject)],
};

function isAnyReady(
  { namespace, name }: Subject,
  { collectors }: Snapshot,
): boolean {
  return (collectors.known ? collectors.value : [])
    .filter(it => it.name === name && it.namespace === namespace)
    .some(
      ({ instances }) =>
        instances.known && instances.value.some(it => it.ready !== false),
    );
}

export const instancesNotReady = defineCheck({
  id: 'instances/not-ready',
  title: 'Every replica is ready',
  docs: 'Every replica that was asked for is ready. A DaemonSet is asked node by node, by another check.',
  severity: 'critical',
  explains: [noReplicaReady],
  outcomes: snapshot =>
    eachCollector(snapshot, 'whether replicas are ready', collector =>
      collector.kind === 'DaemonSet' ? [] : readiness(collector),
    ),
});

function readiness(collector: Collector): Outcome {
  const { name, desired, instances } = collector;
  const subject = collectorSubject(collector);
  if (!instances.known) {
    return unknownOutcome(
      instances,
      subject,
      `whether the replicas of ${name} are ready`,
    );
  }
  const ready = instances.value.filter(it => it.ready === true).length;
  const undecided = instances.value.filter(it => it.ready === null).length;
  if (ready < desired && ready + undecided >= desired) {
    return unknownOutcome(
      {
        known: false,
        source: 'kubernetes',
        reason: 'whether their nodes are ready could not be read.',
      },
      subject,
      `whether the replicas of ${name} are ready`,
    );
  }
  const failing = ready < desired;
  return {
    status: failing ? 'failing' : 'passing',
    subject,
    summary: failing
      ? `${ready} of ${desired} replicas of ${name} ${
          ready === 1 ? 'is' : 'are'
        } ready.`
      : `All ${desired} replicas of ${name} are ready.`,
    evidence: [
      {
        kind: 'object',
        object: workloadObject(collector),
        namespace: collector.namespace,
        field: 'spec.replicas and its ready pods on ready nodes',
        value: `${desired} and ${ready}`,
      },
    ],
    remedy: failing
      ? {
          text: `See the pods of ${name}: kubectl describe says why one is not ready. What it should do is left to the others, or to nobody.`,
        }
      : undefined,
  };
}
