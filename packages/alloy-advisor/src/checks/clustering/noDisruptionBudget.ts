import {
  hasReplicas,
  isClusterOfReplicas,
  isFor,
  keptBy,
} from '../../static/collector';
import {
  objectEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringNoDisruptionBudget = defineConfigurationCheck({
  id: 'clustering/no-disruption-budget',
  title: 'Clustered replicas have a PodDisruptionBudget',
  docs: 'Without a budget, draining nodes may take every replica at once.',
  severity: 'info',
  area: 'clustering',
  question: 'whether all replicas may be drained at once',
  needs: ['workload', 'budgets'],
  workloads: workload => isClusterOfReplicas(workload) && hasReplicas(workload),
  decide({ workload, budgets }) {
    const { replicas = 1, podLabels } = workload;
    const own = budgets.filter(
      budget =>
        isFor(budget.selector, podLabels) && keptBy(budget, replicas) > 0,
    );
    return own.length > 0
      ? passing(
          `${workload.name} is not drained as a whole.`,
          own.map(({ name, minAvailable, maxUnavailable }) =>
            objectEvidence(
              workload,
              `poddisruptionbudget/${name}`,
              minAvailable === undefined
                ? 'spec.maxUnavailable'
                : 'spec.minAvailable',
              minAvailable ?? maxUnavailable,
            ),
          ),
        )
      : failing(
          `Nothing keeps all replicas of ${workload.name} from being drained at once.`,
          [replicasEvidence(workload)],
          {
            text: 'Add a PodDisruptionBudget that lets one replica go at a time.',
            patch: [
              'apiVersion: policy/v1',
              'kind: PodDisruptionBudget',
              'metadata:',
              `  name: ${workload.name}`,
              ...(workload.namespace
                ? [`  namespace: ${workload.namespace}`]
                : []),
              'spec:',
              '  maxUnavailable: 1',
              '  selector:',
              '    matchLabels:',
              ...Object.entries(workload.podLabels).map(
                ([key, value]) => `      ${key}: ${value}`,
              ),
            ].join('\n'),
          },
        );
  },
});
