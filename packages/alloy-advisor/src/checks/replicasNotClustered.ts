import { collectorSubject, workloadObject } from './subjects';
import { Check, defineCheck } from './Check';
import { eachCollector } from './eachCollector';

/** Replicas that all do the same work share it out; else it is done N times. */
export const replicasNotClustered: Check = defineCheck({
  id: 'clustering/replicas-not-clustered',
  title: 'Collectors with several replicas are clustered',
  severity: 'critical',
  outcomes: snapshot =>
    eachCollector(snapshot, 'whether replicas are clustered', collector => {
      if (collector.kind === 'DaemonSet') {
        return [];
      }
      const failing = collector.desired > 1 && !collector.clustering.enabled;
      const evidence = [
        {
          kind: 'object' as const,
          object: workloadObject(collector),
          namespace: collector.namespace,
          field: 'spec.replicas',
          value: String(collector.desired),
        },
        {
          kind: 'object' as const,
          object: workloadObject(collector),
          namespace: collector.namespace,
          field: 'spec.template.spec.containers[].args',
          value: collector.clustering.enabled
            ? '--cluster.enabled=true'
            : 'no --cluster.enabled=true',
        },
      ];
      if (!failing) {
        return {
          status: 'passing' as const,
          subject: collectorSubject(collector),
          summary:
            collector.desired > 1
              ? `${collector.name} has ${collector.desired} replicas and is clustered.`
              : `${collector.name} has one replica and needs no clustering.`,
          evidence,
        };
      }
      return {
        status: 'failing' as const,
        subject: collectorSubject(collector),
        summary: `${collector.name} has ${collector.desired} replicas that are not clustered: each does all of the work, and what they collect is stored ${collector.desired} times or refused as out of order.`,
        evidence,
        remedy: {
          text: `Start ${collector.name} with --cluster.enabled=true, a cluster name and the address of its headless Service, or run one replica.`,
          patch: [
            'args:',
            '  - --cluster.enabled=true',
            `  - --cluster.name=${snapshot.cluster}`,
            `  - --cluster.join-addresses=${collector.name}-cluster`,
          ].join('\n'),
        },
      };
    }),
});
