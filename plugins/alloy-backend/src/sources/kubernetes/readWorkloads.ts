import { z } from 'zod';
import { KubernetesClient } from './KubernetesClient';
import { WORKLOAD_RESOURCES, WorkloadKind, kubernetesPaths } from './paths';

const containerSchema = z.object({
  name: z.string(),
  image: z.string().default(''),
  args: z.array(z.string()).nullish(),
  command: z.array(z.string()).nullish(),
});

const workloadSchema = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string(),
    labels: z.record(z.string(), z.string()).nullish(),
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
  status: z.object({ desiredNumberScheduled: z.number().optional() }).nullish(),
});

type Selector = z.output<typeof workloadSchema>['spec']['selector'];
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
}

/** Every workload that runs Alloy, in one namespace or in all. */
export async function readWorkloads(
  client: KubernetesClient,
  namespace?: string,
): Promise<Workload[]> {
  const kinds = Object.keys(WORKLOAD_RESOURCES) as WorkloadKind[];
  const perKind = await Promise.all(
    kinds.map(async kind => {
      const workloads: Workload[] = [];
      await client.list(
        kubernetesPaths.workloads(kind, namespace),
        {},
        item => {
          const workload = toWorkload(kind, item);
          if (workload) {
            workloads.push(workload);
          }
        },
      );
      return workloads;
    }),
  );
  return perKind.flat();
}

function toWorkload(kind: WorkloadKind, item: unknown): Workload | undefined {
  const parsed = workloadSchema.safeParse(item);
  if (!parsed.success) {
    return undefined;
  }
  const { metadata, spec, status } = parsed.data;
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
    clustering: clusteringOf(container),
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

function clusteringOf(container: Container): Workload['clustering'] {
  const args = [...(container.command ?? []), ...(container.args ?? [])];
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
