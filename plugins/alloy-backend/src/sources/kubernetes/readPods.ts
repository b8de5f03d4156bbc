import { z } from 'zod';
import { KubernetesClient, TableRow } from './KubernetesClient';
import { parseItem } from './parseItem';
import { kubernetesPaths } from './paths';
import type { KubernetesWorkload } from './readWorkloads';

/** More than this many pods out of order are read as a list, not one by one. */
const SINGLE_READS = 40;
/** An end before that is of no interest to anybody who looks now. */
const RECENT_SECONDS = 24 * 3_600;
const COLUMNS = ['Name', 'Ready', 'Status', 'Restarts', 'Node'];

const UNIT_SECONDS: Readonly<Record<string, number>> = {
  y: 365 * 86_400,
  d: 86_400,
  h: 3_600,
  m: 60,
  s: 1,
};

const podSchema = z.object({
  metadata: z.object({ name: z.string(), namespace: z.string() }),
  status: z.object({
    phase: z.string().optional(),
    message: z.string().optional(),
    reason: z.string().optional(),
    conditions: z
      .array(
        z.object({
          type: z.string(),
          status: z.string(),
          reason: z.string().optional(),
          message: z.string().optional(),
        }),
      )
      .nullish(),
    containerStatuses: z
      .array(
        z.object({
          name: z.string(),
          restartCount: z.number(),
          state: z
            .object({
              waiting: z
                .object({
                  reason: z.string().optional(),
                  message: z.string().optional(),
                })
                .optional(),
            })
            .nullish(),
          lastState: z
            .object({
              terminated: z
                .object({
                  reason: z.string().optional(),
                  exitCode: z.number().optional(),
                  finishedAt: z.string().optional(),
                })
                .optional(),
            })
            .nullish(),
        }),
      )
      .nullish(),
  }),
});

type PodObject = z.output<typeof podSchema>;

/** What the API says of one pod. */
export interface Pod {
  readonly name: string;
  readonly namespace: string;
  readonly node?: string;
  /** Its containers are ready; whether its node is, is another question. */
  readonly containersReady: boolean;
  readonly state: string;
  readonly restarts: number;
  readonly reason?: string;
  readonly lastTermination?: {
    readonly reason: string;
    readonly exitCode?: number;
    readonly at?: string;
  };
}

/**
 * The pods of a workload: all of them by the API's table, and the whole object
 * of those only that are out of order by it. One that restarted long ago and
 * runs is in order: in a large fleet nearly all of them have.
 */
export async function readPods(
  client: KubernetesClient,
  workload: KubernetesWorkload,
): Promise<Pod[]> {
  const selector = { labelSelector: workload.podSelector };
  const path = kubernetesPaths.pods(workload.namespace);
  const rows = await client.table(path, COLUMNS, selector);
  const pods = rows.map(row => toPod(row, workload.namespace));
  const ill = pods.filter(
    (pod, index) =>
      !pod.containersReady ||
      (pod.restarts > 0 && lastRestart(rows[index]) < RECENT_SECONDS),
  );
  const details = await readDetails(client, path, selector, ill);
  return pods.map(pod => {
    const detail = details.get(pod.name);
    return detail ? { ...pod, ...describe(detail) } : pod;
  });
}

async function readDetails(
  client: KubernetesClient,
  path: string,
  selector: Record<string, string>,
  ill: readonly Pod[],
): Promise<Map<string, PodObject>> {
  const names = new Set(ill.map(it => it.name));
  const keep = (item: unknown) => {
    const pod = parseItem(podSchema, item, 'Pod');
    return names.has(pod.metadata.name) ? pod : undefined;
  };
  const lists =
    ill.length > SINGLE_READS
      ? [await client.list(path, selector, keep)]
      : await Promise.all(
          ill.map(({ name }) =>
            // A list of one: a pod that has gone in the meantime is no error.
            client.list(path, { fieldSelector: `metadata.name=${name}` }, keep),
          ),
        );
  return new Map(lists.flat().map(it => [it.metadata.name, it]));
}

/** How many seconds ago a pod last restarted, of `6 (6m28s ago)`; not long, where that is not said. */
function lastRestart(row: TableRow): number {
  const [, ago] =
    /\(((?:\d+[ydhms])+) ago\)/.exec(row.get('Restarts') ?? '') ?? [];
  return [...(ago ?? '').matchAll(/(\d+)([ydhms])/gy)].reduce(
    (seconds, [, count, unit]) => seconds + Number(count) * UNIT_SECONDS[unit],
    0,
  );
}

function toPod(row: TableRow, namespace: string): Pod {
  const [ready, all] = (row.get('Ready') ?? '').split('/').map(Number);
  const node = row.get('Node');
  return {
    name: row.get('Name') ?? '',
    namespace,
    node: node && node !== '<none>' ? node : undefined,
    containersReady: all > 0 && ready === all,
    state: row.get('Status') ?? '',
    // "6 (6m28s ago)"
    restarts: Number.parseInt(row.get('Restarts') ?? '0', 10) || 0,
  };
}

function describe(pod: PodObject): Pick<Pod, 'reason' | 'lastTermination'> {
  const containers = pod.status.containerStatuses ?? [];
  const terminated = containers
    .flatMap(it => it.lastState?.terminated ?? [])
    .sort((a, b) => (b.finishedAt ?? '').localeCompare(a.finishedAt ?? ''))[0];
  return {
    reason: whyNotReady(pod),
    lastTermination: terminated && {
      reason: terminated.reason ?? 'Error',
      exitCode: terminated.exitCode,
      at: terminated.finishedAt,
    },
  };
}

function whyNotReady(pod: PodObject): string | undefined {
  const { conditions, containerStatuses, message } = pod.status;
  const unscheduled = conditions?.find(
    it => it.type === 'PodScheduled' && it.status !== 'True',
  );
  if (unscheduled) {
    return unscheduled.message ?? unscheduled.reason;
  }
  const waiting = (containerStatuses ?? []).find(it => it.state?.waiting);
  if (waiting) {
    const { reason, message: said } = waiting.state!.waiting!;
    const last = waiting.lastState?.terminated?.reason;
    return [
      `container ${waiting.name} waits: ${reason ?? said ?? 'unknown'}`,
      last ? `it ended with ${last}` : undefined,
    ]
      .filter(Boolean)
      .join(', ');
  }
  const unready = conditions?.find(
    it => it.type === 'Ready' && it.status !== 'True',
  );
  return unready?.message ?? unready?.reason ?? message;
}
