import type { KubernetesObject } from '../objects/KubernetesObject';

interface Terminated {
  exitCode: number;
  reason?: string;
  signal?: number;
  finishedAt?: string;
}

interface ContainerStatus {
  name: string;
  ready: boolean;
  started?: boolean;
  restartCount: number;
  state?: {
    waiting?: { reason?: string };
    running?: object;
    terminated?: Terminated;
  };
  lastState?: { terminated?: Terminated };
}

/** What the table of pods reads of a pod. */
export interface PodObject extends KubernetesObject {
  spec?: {
    nodeName?: string;
    containers?: { name: string }[];
    initContainers?: { name: string; restartPolicy?: string }[];
    readinessGates?: { conditionType: string }[];
  };
  status?: {
    phase?: string;
    reason?: string;
    podIPs?: { ip: string }[];
    nominatedNodeName?: string;
    conditions?: { type: string; status: string; reason?: string }[];
    initContainerStatuses?: ContainerStatus[];
    containerStatuses?: ContainerStatus[];
  };
}

/** A pod in four words. */
export interface PodState {
  readonly readyContainers: number;
  readonly totalContainers: number;
  readonly reason: string;
  readonly restarts: number;
  /** When the container that restarted last had ended. */
  readonly lastRestart?: string;
}

/**
 * The state of a pod as its table sums it up.
 *
 * @see printPod in k8s.io/kubernetes/pkg/printers/internalversion
 */
export function podState(pod: PodObject): PodState {
  const sidecars = new Set(
    (pod.spec?.initContainers ?? [])
      .filter(it => it.restartPolicy === 'Always')
      .map(it => it.name),
  );
  const totalContainers = (pod.spec?.containers?.length ?? 0) + sidecars.size;
  const init = initState(pod, sidecars);
  const isInitialized = pod.status?.conditions?.some(
    it => it.type === 'Initialized' && it.status === 'True',
  );
  const state =
    init.reason === undefined || isInitialized
      ? mainState(pod, init.reason ?? phaseReason(pod), init, sidecars)
      : { ...init, reason: init.reason };
  return { ...state, reason: ending(pod) ?? state.reason, totalContainers };
}

function phaseReason(pod: PodObject): string {
  const isGated = pod.status?.conditions?.some(
    it => it.type === 'PodScheduled' && it.reason === 'SchedulingGated',
  );
  return isGated
    ? 'SchedulingGated'
    : pod.status?.reason || pod.status?.phase || '';
}

/** `reason` only while the pod has not got past its init containers. */
function initState(pod: PodObject, sidecars: ReadonlySet<string>) {
  const statuses = pod.status?.initContainerStatuses ?? [];
  const total = pod.spec?.initContainers?.length ?? 0;
  let readyContainers = 0;
  for (const [index, container] of statuses.entries()) {
    const { terminated, waiting } = container.state ?? {};
    const seen = statuses.slice(0, index + 1);
    const counted = { readyContainers, ...restartsOf(seen) };
    if (terminated?.exitCode === 0) {
      continue;
    }
    if (sidecars.has(container.name) && container.started) {
      readyContainers += container.ready ? 1 : 0;
      continue;
    }
    if (terminated) {
      return { ...counted, reason: `Init:${terminatedReason(terminated)}` };
    }
    return waiting?.reason && waiting.reason !== 'PodInitializing'
      ? { ...counted, reason: `Init:${waiting.reason}` }
      : { ...counted, reason: `Init:${index}/${total}` };
  }
  return { readyContainers, ...restartsOf(statuses), reason: undefined };
}

function mainState(
  pod: PodObject,
  initialReason: string,
  init: { readyContainers: number },
  sidecars: ReadonlySet<string>,
) {
  const statuses = pod.status?.containerStatuses ?? [];
  let { readyContainers } = init;
  let reason = initialReason;
  let hasRunning = false;
  for (const container of [...statuses].reverse()) {
    const { waiting, terminated, running } = container.state ?? {};
    if (waiting?.reason) {
      reason = waiting.reason;
    } else if (terminated) {
      reason = terminatedReason(terminated);
    } else if (container.ready && running) {
      hasRunning = true;
      readyContainers += 1;
    }
  }
  if (reason === 'Completed' && hasRunning) {
    const isReady = pod.status?.conditions?.some(
      it => it.type === 'Ready' && it.status === 'True',
    );
    reason = isReady ? 'Running' : 'NotReady';
  }
  const restartable = (pod.status?.initContainerStatuses ?? []).filter(it =>
    sidecars.has(it.name),
  );
  return {
    readyContainers,
    reason,
    ...restartsOf([...restartable, ...statuses]),
  };
}

function restartsOf(statuses: readonly ContainerStatus[]) {
  const ends = statuses
    .map(it => it.lastState?.terminated?.finishedAt)
    .filter(it => it !== undefined)
    .sort();
  return {
    restarts: statuses.reduce((sum, it) => sum + it.restartCount, 0),
    lastRestart: ends[ends.length - 1],
  };
}

function terminatedReason({ reason, signal, exitCode }: Terminated): string {
  return reason || (signal ? `Signal:${signal}` : `ExitCode:${exitCode}`);
}

function ending(pod: PodObject): string | undefined {
  if (pod.metadata.deletionTimestamp === undefined) {
    return undefined;
  }
  if (pod.status?.reason === 'NodeLost') {
    return 'Unknown';
  }
  const isOver = ['Succeeded', 'Failed'].includes(pod.status?.phase ?? '');
  return isOver ? undefined : 'Terminating';
}
