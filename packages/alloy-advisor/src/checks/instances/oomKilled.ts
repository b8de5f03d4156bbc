import { podDown } from '../../causes/podDown';
import {
  collectorSubject,
  instanceSubject,
  workloadObject,
} from '../../check/snapshot/subjects';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { eachInstance } from '../../check/snapshot/eachInstance';

export const instancesOomKilled = defineCheck({
  id: 'instances/oom-killed',
  title: 'No instance was killed for memory in the last day',
  docs: "No instance was killed for memory. A crash-looping pod stays in phase Running; the kill is only in the container's last state.",
  severity: 'critical',
  clause: {
    other: '{count} instances were OOM-killed',
  },
  explains: [podDown],
  outcomes: snapshot =>
    eachInstance(snapshot, {
      question: 'whether instances were OOM-killed',
      failing(collector, instance) {
        const last = instance.lastTermination;
        if (
          last?.reason !== 'OOMKilled' ||
          isOlderThanADay(last.at, snapshot.takenAt)
        ) {
          return undefined;
        }
        const where = instance.node ? ` on ${instance.node}` : '';
        const times =
          instance.restarts === 1 ? 'once' : `${instance.restarts} times`;
        return {
          status: 'failing',
          subject: instanceSubject(collector, instance),
          summary: `${collector.name}${where} was OOM-killed; it has restarted ${times}.`,
          evidence: [
            {
              kind: 'object',
              object: `pod/${instance.name}`,
              namespace: instance.namespace,
              field: 'status.containerStatuses[].lastState.terminated.reason',
              value: last.at ? `${last.reason} at ${last.at}` : last.reason,
            },
            {
              kind: 'object',
              object: `pod/${instance.name}`,
              namespace: instance.namespace,
              field: 'status.containerStatuses[].restartCount',
              value: String(instance.restarts),
            },
          ],
          remedy: {
            text: `Raise the memory limit of ${collector.name}, or give it less to hold: fewer targets, fewer series, a smaller remote-write queue.`,
          },
        };
      },
      passing: (collector, count) => ({
        status: 'passing',
        subject: collectorSubject(collector),
        summary: `No instance of ${collector.name} was OOM-killed in the last day.`,
        evidence: [
          {
            kind: 'object',
            object: workloadObject(collector),
            namespace: collector.namespace,
            field: 'pods whose last state is OOMKilled',
            value: `0 of ${count}`,
          },
        ],
      }),
    }),
});

function isOlderThanADay(at: string | undefined, now: string): boolean {
  return at !== undefined && Date.parse(now) - Date.parse(at) > 86_400_000;
}
