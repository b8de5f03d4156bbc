import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { eachCollector } from '../../check/snapshot/eachCollector';
import {
  collectorSubject,
  workloadObject,
} from '../../check/snapshot/subjects';

export const rolloutUnfinished = defineCheck({
  id: 'rollout/unfinished',
  title: 'Every instance is of the newest template',
  docs: 'The pods of each collector are of its newest template. The API leaves the counts of the template before until its controller has seen the change.',
  severity: 'info',
  outcomes: snapshot =>
    eachCollector(snapshot, 'which rollouts are finished', collector => {
      const { name, namespace, desired, rollout } = collector;
      const subject = collectorSubject(collector);
      if (!rollout.observed) {
        const reason = `What Kubernetes counts is still of the template before.`;
        return unknownOutcome(
          { known: false, source: 'kubernetes', reason },
          subject,
          `whether the rollout of ${name} is finished`,
        );
      }
      const failing = rollout.updated < desired;
      return {
        status: failing ? 'failing' : 'passing',
        subject,
        summary: failing
          ? `${rollout.updated} of ${desired} pods of ${name} are of its newest template: the others run what was asked for before.`
          : `All ${desired} pods of ${name} are of its newest template.`,
        evidence: [
          {
            kind: 'object',
            object: workloadObject(collector),
            namespace,
            field:
              collector.kind === 'DaemonSet'
                ? 'status.updatedNumberScheduled'
                : 'status.updatedReplicas',
            value: `${rollout.updated} of ${desired}`,
          },
        ],
        remedy: failing
          ? {
              text: `If it does not go on by itself, see what it waits for: kubectl rollout status ${collector.kind.toLowerCase()}/${name} -n ${namespace}`,
            }
          : undefined,
      };
    }),
});
