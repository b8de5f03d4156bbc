import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  ClusterNode,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../SourceFailure';
import { KubernetesClient } from './KubernetesClient';
import { readNodes } from './readNodes';
import { Pod, readPods } from './readPods';
import { Workload, readWorkloads } from './readWorkloads';

/** A workload with its pods, or why they could not be read. */
export interface WorkloadWithPods {
  readonly workload: Workload;
  readonly pods: Fact<readonly Pod[]>;
}

/** What the Kubernetes API says of a cluster's collectors. */
export interface KubernetesFacts {
  readonly nodes: Fact<ClusterNode[]>;
  readonly workloads: readonly WorkloadWithPods[];
}

/**
 * Reads nodes, workloads and their pods. Without the workloads nothing can be
 * said and it throws; nodes or pods that can't be read leave the rest, and are
 * said by `note`.
 */
export async function readCluster(
  client: KubernetesClient,
  namespace: string | undefined,
  note: (partial: string) => void,
): Promise<KubernetesFacts> {
  const attempt = async <T>(reading: Promise<T>): Promise<Fact<T>> => {
    try {
      return known('kubernetes', await reading);
    } catch (error) {
      const { message } = SourceFailure.of(error);
      note(message);
      return unknown('kubernetes', message);
    }
  };
  const [nodes, workloads] = await Promise.all([
    attempt(readNodes(client)),
    readWorkloads(client, namespace),
  ]);
  return {
    nodes,
    workloads: await Promise.all(
      workloads.map(async workload => ({
        workload,
        pods: await attempt(readPods(client, workload)),
      })),
    ),
  };
}
