import { isClusterOfReplicas, scales } from '../../static/collector';
import { objectEvidence } from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringScaleDown = defineConfigurationCheck({
  id: 'clustering/scale-down',
  title: 'Clustered replicas are not scaled down by an autoscaler',
  docs: 'A replica that is scaled away takes along what it had not sent: https://github.com/grafana/alloy/issues/2649.',
  severity: 'info',
  area: 'clustering',
  question: 'whether replicas come and go',
  needs: ['workload', 'autoscalers'],
  workloads: isClusterOfReplicas,
  decide({ workload, autoscalers }) {
    const own = autoscalers.filter(
      autoscaler =>
        scales(autoscaler, workload) &&
        autoscaler.maxReplicas > autoscaler.minReplicas &&
        !autoscaler.neverScalesDown,
    );
    return own.length === 0
      ? passing(`Nothing scales ${workload.name} down.`)
      : failing(
          `${own[0].name} scales ${workload.name} by load: a replica that goes takes along the samples it had not sent, and every resize moves targets, with gaps.`,
          own.map(({ name, minReplicas, maxReplicas }) =>
            objectEvidence(
              workload,
              `horizontalpodautoscaler/${name}`,
              'spec',
              `${minReplicas} to ${maxReplicas} replicas`,
            ),
          ),
          {
            text: 'Size the replicas for the load, or let the autoscaler only scale up.',
            docsUrl: 'https://github.com/grafana/alloy/issues/2649',
            patch:
              'spec:\n  behavior:\n    scaleDown:\n      selectPolicy: Disabled',
          },
        );
  },
});
