import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { clusterSubject } from '../../check/snapshot/subjects';

export const instancesCustomResourceUnmet = defineCheck({
  id: 'instances/custom-resource-unmet',
  title: 'Every Alloy of the operator has its workload',
  docs: 'The operator made a workload of every Alloy that it is asked to run.',
  severity: 'warning',
  outcomes(snapshot) {
    const { customResources } = snapshot;
    return customResources.known
      ? customResources.value.map((it): Outcome => {
          const { name, namespace, workload } = it;
          return {
            status: workload ? 'passing' : 'failing',
            subject: { kind: 'collector', name: workload ?? name, namespace },
            summary: workload
              ? `${workload} runs for the custom resource ${name}.`
              : `The operator is asked to run ${name}, and there is no workload of it.`,
            evidence: [
              {
                kind: 'object',
                object: `alloy/${name}`,
                namespace,
                field: 'workload of its release',
                value: workload ?? 'none',
              },
            ],
            remedy: workload
              ? undefined
              : {
                  text: `kubectl describe alloys.collectors.grafana.com ${name} -n ${namespace} says what the operator made of it; its log says the rest.`,
                },
          };
        })
      : [
          unknownOutcome(
            customResources,
            clusterSubject(snapshot),
            'whether the operator runs what it is asked to',
          ),
        ];
  },
});
