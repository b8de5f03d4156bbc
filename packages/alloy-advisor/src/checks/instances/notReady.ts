import type { Collector } from '../../snapshot';
import {
  collectorSubject,
  workloadObject,
} from '../../check/snapshot/subjects';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { eachCollector } from '../../check/snapshot/eachCollector';

/**
 * Every replica that was asked for is ready. A DaemonSet is asked node by
 * node, by another check.
 */
export const instancesNotReady = defineCheck({
  id: 'instances/not-ready',
  title: 'Every replica is ready',
  severity: 'critical',
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
