import { mapFact } from '@alloy-fleet/alloy-advisor';
import type {
  CustomResource,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { KubernetesFacts } from '../sources/kubernetes/readCluster';

/**
 * What the Alloy operator is asked to run, each with the workload that runs
 * for it: the operator makes a release of the chart under the resource's name,
 * and the chart puts its own after a name that lacks it.
 */
export function toCustomResources({
  customResources,
  workloads,
}: Pick<KubernetesFacts, 'customResources' | 'workloads'>): Fact<
  CustomResource[]
> {
  return mapFact(customResources, list =>
    list.map(({ name, namespace }) => ({
      name,
      namespace,
      workload: workloads
        .map(it => it.workload)
        .find(
          it =>
            it.namespace === namespace &&
            (it.name === name ||
              it.name === `${name}-alloy` ||
              it.manifest.metadata?.labels?.['app.kubernetes.io/instance'] ===
                name),
        )?.name,
    })),
  );
}
