import { collectorSubject, instanceSubject, workloadObject } from './subjects';
import { Check, defineCheck } from './Check';
import { eachInstance } from './eachInstance';

/** No instance waits for a node or for its volume. */
export const podPending: Check = defineCheck({
  id: 'instances/pending',
  title: 'Every instance has a place to run',
  severity: 'critical',
  outcomes: snapshot =>
    eachInstance(snapshot, {
      question: 'whether instances wait for a place to run',
      failing(collector, instance) {
        if (instance.state !== 'Pending') {
          return undefined;
        }
        const why = instance.reason ? `: ${instance.reason}` : '';
        return {
          status: 'failing',
          subject: instanceSubject(collector, instance),
          summary: `${instance.name} is Pending${why}.`,
          evidence: [
            {
              kind: 'object',
              object: `pod/${instance.name}`,
              namespace: instance.namespace,
              field: 'status.conditions[type=PodScheduled].message',
              value: instance.reason ?? 'Pending',
            },
          ],
          remedy: {
            text: 'Give the pod what it waits for: a storage class that provisions its volume, room on a node, or a toleration.',
          },
        };
      },
      passing: (collector, count) => ({
        status: 'passing',
        subject: collectorSubject(collector),
        summary: `All ${count} instances of ${collector.name} have a place to run.`,
        evidence: [
          {
            kind: 'object',
            object: workloadObject(collector),
            namespace: collector.namespace,
            field: 'pods that are Pending',
            value: `0 of ${count}`,
          },
        ],
      }),
    }),
});
