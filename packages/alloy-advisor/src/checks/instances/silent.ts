import { selfMetricsQueries } from '../../queries';
import type { Collector, Instance, Snapshot } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { eachMeasuredCollector } from '../../check/snapshot/eachMeasuredCollector';
import {
  collectorSubject,
  instanceObject,
  instanceSubject,
} from '../../check/snapshot/subjects';

export const instancesSilent = defineCheck({
  id: 'instances/silent',
  title: 'Every instance that runs is heard of',
  docs: 'Every instance that runs stores metrics of itself. Silent is not dead: one whose samples all come too late collects, and nobody sees it.',
  severity: 'warning',
  clause: { other: '{count} instances are silent' },
  outcomes: snapshot =>
    eachMeasuredCollector(
      snapshot,
      'which instances are silent',
      (collector, instances) => listen(collector, instances, snapshot),
    ),
});

function listen(
  collector: Collector,
  instances: readonly Instance[],
  snapshot: Snapshot,
): Outcome[] {
  const { name } = collector;
  const subject = collectorSubject(collector);
  const query = selfMetricsQueries.build(snapshot.cluster);
  const silent = instances.filter(({ self: { version } }) => isAbsent(version));
  if (silent.length > 0) {
    const firstLook = isNobodyHeard(snapshot)
      ? `No instance of this cluster is heard of. See whether ${snapshot.cluster} is the value of the cluster label that its collectors write, and whether the annotations name their store and tenant. `
      : '';
    return silent.map(it => failing(collector, it, { query, firstLook }));
  }
  const notAsked = instances.map(it => it.self.version).find(it => !it.known);
  if (notAsked && !notAsked.known) {
    const question = `which instances of ${name} are silent`;
    return [unknownOutcome(notAsked, subject, question)];
  }
  const all = instances.length;
  return all === 0
    ? []
    : [
        {
          status: 'passing',
          subject,
          summary: `All ${all} instances of ${name} store metrics of themselves.`,
          evidence: [{ kind: 'query', query, value: `${all} of ${all} pods` }],
        },
      ];
}

/** Whether the store has nothing of any instance of the cluster. */
function isNobodyHeard({ collectors }: Snapshot): boolean {
  return (
    collectors.known &&
    collectors.value.every(
      ({ instances }) =>
        instances.known &&
        instances.value.every(it => isAbsent(it.self.version)),
    )
  );
}

/** A store that did not answer says nothing of anyone. */
function isAbsent(version: Instance['self']['version']): boolean {
  return !version.known && version.absent === true;
}

function failing(
  collector: Collector,
  instance: Instance,
  { query, firstLook }: { query: string; firstLook: string },
): Outcome {
  const { name, ready } = instance;
  return {
    status: 'failing',
    subject: instanceSubject(collector, instance),
    summary: `${name} is silent: it is ${
      ready ? 'ready' : 'not ready'
    }, and the store has no metrics of it.`,
    evidence: [
      { kind: 'query', query, value: 'no series of this pod' },
      instanceObject(instance),
    ],
    remedy: {
      text: ready
        ? `${firstLook}It runs and may well collect. See whether the store refuses its samples, whether another process stores the same series first, and whether it scrapes itself.`
        : `${firstLook}See first why it is not ready.`,
    },
  };
}
