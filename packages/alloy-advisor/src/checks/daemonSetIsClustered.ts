import { collectorSubject, workloadObject } from './subjects';
import { Check, defineCheck } from './Check';
import { eachCollector } from './eachCollector';

/**
 * Node-local work is not clustered: peers would share out targets that only
 * the pod on their own node can reach rightly.
 */
export const daemonSetIsClustered: Check = defineCheck({
  id: 'clustering/daemonset-is-clustered',
  title: 'Node-local collectors are not clustered',
  severity: 'warning',
  outcomes: snapshot =>
    eachCollector(snapshot, 'whether a DaemonSet is clustered', collector => {
      if (collector.kind !== 'DaemonSet') {
        return [];
      }
      const { enabled } = collector.clustering;
      return {
        status: enabled ? 'failing' : 'passing',
        subject: collectorSubject(collector),
        summary: enabled
          ? `${collector.name} is a DaemonSet and runs clustered: its pods share out work that belongs to their own node.`
          : `${collector.name} is a DaemonSet and not clustered.`,
        evidence: [
          {
            kind: 'object',
            object: workloadObject(collector),
            namespace: collector.namespace,
            field: 'spec.template.spec.containers[].args',
            value: enabled
              ? '--cluster.enabled=true'
              : 'no --cluster.enabled=true',
          },
        ],
        remedy: enabled
          ? {
              text: 'Take --cluster.enabled off the DaemonSet, and the clustering blocks out of its configuration. Cluster-wide work belongs on the StatefulSet.',
            }
          : undefined,
      };
    }),
});
