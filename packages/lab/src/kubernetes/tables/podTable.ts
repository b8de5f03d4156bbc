import { columnsOf } from './columns';
import { ageCell } from './humanDuration';
import { PodObject, podState } from './podState';
import type { Row, TableKind } from './TableKind';

const NONE = '<none>';

const FINISHED: Readonly<Record<string, { reason: string; message: string }>> =
  {
    Succeeded: {
      reason: 'Succeeded',
      message: 'The pod has completed successfully.',
    },
    Failed: { reason: 'Failed', message: 'The pod failed.' },
  };

/** Pods as `kubectl get pods -o wide` shows them. */
export const podTable: TableKind = {
  columns: columnsOf('pods'),

  row(object, nowMs): Row {
    const pod = object as PodObject;
    const { readyContainers, totalContainers, reason, ...state } =
      podState(pod);
    const restarts =
      state.restarts > 0 && state.lastRestart
        ? `${state.restarts} (${ageCell(state.lastRestart, nowMs)} ago)`
        : String(state.restarts);
    const cells = [
      pod.metadata.name,
      `${readyContainers}/${totalContainers}`,
      reason,
      restarts,
      ageCell(pod.metadata.creationTimestamp, nowMs),
      pod.status?.podIPs?.[0]?.ip || NONE,
      pod.spec?.nodeName || NONE,
      pod.status?.nominatedNodeName || NONE,
      readinessGates(pod),
    ];
    const finished = FINISHED[pod.status?.phase ?? ''];
    return finished
      ? {
          cells,
          conditions: [{ type: 'Completed', status: 'True', ...finished }],
        }
      : { cells };
  },
};

function readinessGates(pod: PodObject): string {
  const gates = pod.spec?.readinessGates ?? [];
  if (gates.length === 0) {
    return NONE;
  }
  const open = gates.filter(gate =>
    pod.status?.conditions?.some(
      it => it.type === gate.conditionType && it.status === 'True',
    ),
  );
  return `${open.length}/${gates.length}`;
}
