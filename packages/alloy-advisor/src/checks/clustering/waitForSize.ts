import type { Evidence } from '../../finding';
import {
  Autoscaler,
  Budget,
  isClusterOfReplicas,
  isFor,
  keptBy,
  scales,
  Workload,
} from '../../static/collector';
import {
  flagEvidence,
  objectEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

const FLAG = '--cluster.wait-for-size';

/** How few replicas something leaves, and how many more than that are wanted. */
interface Fewest {
  readonly count: number;
  readonly margin: number;
  readonly evidence: Evidence;
}

export const clusteringWaitForSize = defineConfigurationCheck({
  id: 'clustering/wait-for-size',
  title: 'As many replicas are kept as the cluster waits for',
  docs: 'Below the size that is waited for nothing is collected, so nothing may bring the replicas down to it.',
  severity: 'warning',
  area: 'clustering',
  question: 'how few replicas there may be',
  needs: ['workload', 'budgets', 'autoscalers'],
  workloads: workload =>
    // Each has itself, so that nobody waits for one.
    isClusterOfReplicas(workload) && sizeOf(workload.process) > 1,
  decide({ workload, budgets, autoscalers }) {
    const size = sizeOf(workload.process);
    const { replicas = 1 } = workload;
    const fewest: Fewest[] = [
      // Without a margin: as many replicas as are waited for do collect.
      { count: replicas, margin: 0, evidence: replicasEvidence(workload) },
      ...budgets
        .filter(({ selector }) => isFor(selector, workload.podLabels))
        .map(budget => ofBudget(budget, workload)),
      ...autoscalers
        .filter(autoscaler => scales(autoscaler, workload))
        .map(autoscaler => ofAutoscaler(autoscaler, workload)),
    ];
    const wrong = fewest.filter(({ count, margin }) => count < size + margin);
    const flag = flagEvidence(workload, FLAG);
    return wrong.length === 0
      ? passing(
          `${workload.name} waits for ${size} replicas and keeps enough of them.`,
          [flag, ...fewest.map(({ evidence }) => evidence)],
        )
      : failing(
          `${workload.name} waits for ${size} replicas, and ${
            wrong.some(({ count }) => count < size)
              ? 'may have fewer: nothing is collected then'
              : 'may be left with no more: when one goes, the others stop collecting'
          }.`,
          [flag, ...wrong.map(({ evidence }) => evidence)],
          {
            text: `Wait for fewer replicas than there are at the least, or keep more than ${size}. A timeout ends the wait.`,
            patch: `args:\n  - ${FLAG}=${Math.max(
              1,
              Math.min(...fewest.map(({ count }) => count)) - 1,
            )}\n  - --cluster.wait-timeout=5m`,
          },
        );
  },
});

function sizeOf({ flags }: Workload['process']): number {
  return Number(flags.get(FLAG) ?? 0);
}

function ofBudget(budget: Budget, workload: Workload): Fewest {
  const { name, minAvailable, maxUnavailable } = budget;
  const { replicas = 1 } = workload;
  return {
    count: keptBy(budget, replicas),
    margin: 1,
    evidence: objectEvidence(
      workload,
      `poddisruptionbudget/${name}`,
      minAvailable === undefined ? 'spec.maxUnavailable' : 'spec.minAvailable',
      minAvailable ?? maxUnavailable,
    ),
  };
}

function ofAutoscaler(
  { name, minReplicas }: Autoscaler,
  workload: Workload,
): Fewest {
  return {
    count: minReplicas,
    margin: 1,
    evidence: objectEvidence(
      workload,
      `horizontalpodautoscaler/${name}`,
      'spec.minReplicas',
      minReplicas,
    ),
  };
}
