import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import { z } from 'zod';
import { KubernetesClient } from './KubernetesClient';
import { WORKLOAD_RESOURCES, WorkloadKind, kubernetesPaths } from './paths';
import { parseItem } from './parseItem';
import { quantity } from './quantity';

const containerSchema = z.object({
  name: z.string(),
  image: z.string().default(''),
  args: z.array(z.string()).nullish(),
  command: z.array(z.string()).nullish(),
  resources: z
    .object({
      limits: z.object({ memory: z.unknown() }).partial().nullish(),
    })
    .nullish(),
});

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
      spec: z.object({ containers: z.array(containerSchema) }),
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
type Container = z.output<typeof containerSchema>;

/** A workload that runs Alloy. */
export interface Workload {
  readonly name: string;
  readonly namespace: string;
  readonly kind: WorkloadKind;
  readonly desired: number;
  /** As a label selector of the API. */
  readonly podSelector: string;
  readonly imageVersion?: string;
  /** Bytes; absent without a limit. */
  readonly memoryLimitBytes?: number;
  readonly clustering: { readonly enabled: boolean; readonly name?: string };
  /** Where its HTTP API listens; undefined when only the pod itself reaches it. */
  readonly port?: number;
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
): Promise<Workload[]> {
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

function toWorkload(kind: WorkloadKind, item: unknown): Workload | undefined {
  const { metadata, spec, status } = parseItem(workloadSchema, item, kind);
  const container = alloyContainer(
    spec.template.spec.containers,
    metadata.labels ?? {},
  );
  if (!container) {
    return undefined;
  }
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
    imageVersion: imageTag(container.image),
    memoryLimitBytes: quantity(container.resources?.limits?.memory),
    clustering: clusteringOf(container),
    port: portOf(container),
    rollout: rolloutOf(kind, { metadata, spec, status }, desired),
    manifest: manifestOf(kind, item as KubernetesObject),
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

/**
 * The container that runs Alloy: the image's last part says so (grafana/alloy,
 * a mirror of it, a build named alloy-something; but not its operator), or the
 * workload's own labels do, where the image was given another name.
 */
function alloyContainer(
  containers: readonly Container[],
  labels: Readonly<Record<string, string>>,
): Container | undefined {
  const byImage = containers.find(it =>
    /(^|\/)(grafana-)?alloy(-(?!operator)[a-z0-9.-]+)?$/.test(
      imageName(it.image),
    ),
  );
  if (byImage || labels['app.kubernetes.io/name'] !== 'alloy') {
    return byImage;
  }
  return containers.find(it => it.name === 'alloy') ?? containers[0];
}

function imageName(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

function imageTag(image: string): string | undefined {
  return /:([^/:@]+)(@.*)?$/.exec(image)?.[1];
}

function argumentsOf(container: Container): string[] {
  return [...(container.command ?? []), ...(container.args ?? [])];
}

/** Alloy listens on the loopback interface unless it is told where. */
function portOf(container: Container): number | undefined {
  const address = flag(argumentsOf(container), 'server.http.listen-addr') ?? '';
  const [, host, port] = /^(.*):(\d{1,5})$/.exec(address) ?? [];
  return port === undefined || /^(localhost|127\.|\[::1\])/.test(host)
    ? undefined
    : Number(port);
}

function clusteringOf(container: Container): Workload['clustering'] {
  const args = argumentsOf(container);
  const enabled = flag(args, 'cluster.enabled');
  const name = flag(args, 'cluster.name');
  return {
    enabled: enabled !== undefined && enabled !== 'false',
    name: name || undefined,
  };
}

/** A flag's value: `--name=value`, `--name value`, or `--name` alone. */
function flag(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex(
    it => it === `--${name}` || it.startsWith(`--${name}=`),
  );
  if (index < 0) {
    return undefined;
  }
  const [, value] = /=(.*)$/s.exec(args[index]) ?? [];
  const next = args[index + 1];
  return value ?? (next && !next.startsWith('-') ? next : '');
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
