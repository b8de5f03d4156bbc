import {
  ClusterNode,
  Collector,
  Fact,
  Instance,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import type { Pod } from '../sources/kubernetes/readPods';
import type { WorkloadWithPods } from '../sources/kubernetes/readCluster';
import { podKey } from '../sources/metrics/readSelfMetrics';
import type { SelfMetricsOf } from '../sources/metrics/selfMetricsOf';
import { claimsOf, indexClaims } from './claimsOf';
import type { ReadCollector } from './readWritten';
import { toVersioned } from './toVersioned';
import type { VersionedCollector } from '../sources/repository/VersionedCollector';

const NOT_READ = unknown('kubernetes', 'Its manifest was not read.');

/** Joins what Kubernetes says of the collectors with what they say of themselves. */
export function toCollectors(options: {
  workloads: readonly WorkloadWithPods[];
  nodes: Fact<ClusterNode[]>;
  /** The same collectors as they are written down, and what is read of that. */
  read: readonly ReadCollector[];
  /** The claims of volumes of their namespaces. */
  claims: Fact<readonly KubernetesObject[]>;
  /** The collectors that version control holds. */
  repository: Fact<readonly VersionedCollector[]>;
  /** What each instance says of itself, by its key. */
  self: SelfMetricsOf;
}): Collector[] {
  const { nodes, self, repository } = options;
  const claims = mapFact(options.claims, indexClaims);
  const nodeByName = nodes.known
    ? new Map(nodes.value.map(it => [it.name, it]))
    : undefined;
  return options.workloads.map(({ workload, pods }) => {
    const read = options.read.find(
      ({ collector: it }) =>
        it.name === workload.name && it.namespace === workload.namespace,
    );
    const written = read?.collector;
    return {
      name: workload.name,
      namespace: workload.namespace,
      kind: workload.kind,
      clustering: workload.clustering,
      imageVersion: workload.imageVersion,
      memoryLimitBytes: workload.memoryLimitBytes,
      configuration: read?.configuration ?? NOT_READ,
      versioned: read?.versioned ?? toVersioned(undefined, repository),
      rollout: {
        updated: workload.rollout.updated,
        observed: workload.rollout.observed,
      },
      desired: workload.desired,
      instances: mapFact(pods, list =>
        list.map(
          (pod): Instance => ({
            name: pod.name,
            namespace: pod.namespace,
            node: pod.node,
            ...readiness(pod, nodeByName),
            state: pod.state,
            restarts: pod.restarts,
            lastTermination: pod.lastTermination,
            waiting:
              pod.state === 'Pending'
                ? {
                    claims: mapFact(claims, it =>
                      claimsOf(
                        pod,
                        { written, manifest: workload.manifest },
                        it,
                      ),
                    ),
                  }
                : undefined,
            self: self(podKey(pod.namespace, pod.name)),
          }),
        ),
      ),
    };
  });
}

/**
 * A pod on a dead node goes on saying Running and 2/2: it is ready only if
 * its node is.
 */
function readiness(
  pod: Pod,
  nodes: ReadonlyMap<string, ClusterNode> | undefined,
): Pick<Instance, 'ready' | 'reason'> {
  if (!pod.containersReady) {
    return { ready: false, reason: pod.reason };
  }
  if (!nodes) {
    return {
      ready: null,
      reason: 'whether its node is ready could not be read',
    };
  }
  const node = pod.node === undefined ? undefined : nodes.get(pod.node);
  if (!node) {
    return { ready: false, reason: `its node ${pod.node} is gone` };
  }
  return node.ready
    ? { ready: true }
    : { ready: false, reason: `its node ${node.name} is ${node.status}` };
}
