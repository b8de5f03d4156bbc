import {
  KubernetesObject,
  Workload as WrittenWorkload,
  imageTag,
  readWorkload,
} from '@alloy-fleet/alloy-advisor/static';
import { z } from 'zod';
import type { Collector } from '@alloy-fleet/backstage-plugin-alloy-common';
import { KubernetesClient } from './KubernetesClient';
import { clusteringOf } from './clusteringOf';
import { WORKLOAD_RESOURCES, WorkloadKind, kubernetesPaths } from './paths';
import { parseItem } from './parseItem';
import { quantity } from './quantity';

const workloadSchema = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string(),
    labels: z.record(z.string(), z.string()).nullish(),
    generation: z.number().optional(),
  }),
  spec: z.object({
    replicas: z.number().optional(),
    selector: z.object({
      matchLabels: z.record(z.string(), z.string()).nullish(),
      matchExpressions: z
        .array(
          z.object({
            key: z.string(),
            operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
            values: z.array(z.string()).nullish(),
          }),
        )
        .nullish(),
    }),
    template: z.object({
      spec: z.object({
        containers: z.array(
          z.object({
            name: z.string(),
            image: z.string().default(''),
            args: z.array(z.string()).nullish(),
            command: z.array(z.string()).nullish(),
          }),
        ),
      }),
    }),
  }),
  // The API leaves out every counter that is zero.
  status: z
    .object({
      observedGeneration: z.number(),
      desiredNumberScheduled: z.number(),
      updatedNumberScheduled: z.number(),
      numberReady: z.number(),
      numberUnavailable: z.number(),
      updatedReplicas: z.number(),
      readyReplicas: z.number(),
    })
    .partial()
    .nullish(),
});

type Parsed = z.output<typeof workloadSchema>;
type Selector = Parsed['spec']['selector'];

/** A workload that runs Alloy. */
export interface KubernetesWorkload {
  readonly name: string;
  readonly namespace: string;
  readonly kind: WorkloadKind;
  readonly desired: number;
  /** As a label selector of the API. */
  readonly podSelector: string;
  readonly imageVersion?: string;
  /** Bytes; absent without a limit. */
  readonly memoryLimitBytes?: number;
  readonly clustering: Collector['clustering'];
  /** Where its HTTP API listens; undefined when only the pod itself reaches it. */
  readonly port?: number;
  /** Why it may listen elsewhere, a sentence. */
  readonly portUnread?: string;
  readonly rollout: Rollout;
  /** The object itself, without what its managers wrote down of it. */
  readonly manifest: KubernetesObject;
}

/** How far a change of a workload has come; pods. */
export interface Rollout {
  readonly updated: number;
  readonly ready: number;
  readonly unavailable: number;
  /** Whether the counts are of the newest change, or still of the one before. */
  readonly observed: boolean;
}

/** Every workload that runs Alloy, in one namespace or in all. */
export async function readWorkloads(
  client: KubernetesClient,
  namespace?: string,
): Promise<KubernetesWorkload[]> {
  const kinds = Object.keys(WORKLOAD_RESOURCES) as WorkloadKind[];
  const perKind = await Promise.all(
    kinds.map(kind =>
      client.list(kubernetesPaths.workloads(kind, namespace), {}, item =>
        toWorkload(kind, item),
      ),
    ),
  );
  return perKind.flat();
}

function toWorkload(
  kind: WorkloadKind,
  item: unknown,
): KubernetesWorkload | undefined {
  const { metadata, spec, status } = parseItem(workloadSchema, item, kind);
  const manifest = manifestOf(kind, item as KubernetesObject);
  const written = readWorkload(manifest);
  if (!written) {
    return undefined;
  }
  const { process } = written;
  const { image, resources } = process.container;
  const desired =
    kind === 'DaemonSet'
      ? status?.desiredNumberScheduled ?? 0
      : spec.replicas ?? 1;
  return {
    name: metadata.name,
    namespace: metadata.namespace,
    kind,
    desired,
    podSelector: selectorText(spec.selector),
    imageVersion: imageTag(image),
    memoryLimitBytes: quantity(resources.limits.memory),
    clustering: clusteringOf(process),
    port: portOf(process),
    portUnread: process.unread,
    rollout: rolloutOf(kind, { metadata, spec, status }, desired),
    manifest,
  };
}

function rolloutOf(
  kind: WorkloadKind,
  { metadata, status }: Parsed,
  desired: number,
): Rollout {
  const isDaemonSet = kind === 'DaemonSet';
  const ready =
    (isDaemonSet ? status?.numberReady : status?.readyReplicas) ?? 0;
  return {
    updated:
      (isDaemonSet
        ? status?.updatedNumberScheduled
        : status?.updatedReplicas) ?? 0,
    ready,
    unavailable: isDaemonSet
      ? status?.numberUnavailable ?? 0
      : Math.max(0, desired - ready),
    observed: (status?.observedGeneration ?? 0) >= (metadata.generation ?? 0),
  };
}

/** Items of a list do not say what they are. */
function manifestOf(
  kind: WorkloadKind,
  { metadata, spec }: KubernetesObject,
): KubernetesObject {
  const { name, namespace, labels } = metadata ?? {};
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace, labels },
    spec,
  };
}

/** Alloy listens on the loopback interface unless it is told where. */
function portOf({ flags }: WrittenWorkload['process']): number | undefined {
  const address = flags.get('--server.http.listen-addr') ?? '';
  const [, host, port] = /^(.*):(\d{1,5})$/.exec(address) ?? [];
  return port === undefined || /^(localhost|127\.|\[::1\])/.test(host)
    ? undefined
    : Number(port);
}

function selectorText(selector: Selector): string {
  const labels = Object.entries(selector.matchLabels ?? {}).map(
    ([key, value]) => `${key}=${value}`,
  );
  const expressions = (selector.matchExpressions ?? []).map(it => {
    const values = (it.values ?? []).join(',');
    switch (it.operator) {
      case 'In':
        return `${it.key} in (${values})`;
      case 'NotIn':
        return `${it.key} notin (${values})`;
      case 'Exists':
        return it.key;
      default:
        return `!${it.key}`;
    }
  });
  return [...labels, ...expressions].join(',');
}
