import { columnsOf } from './columns';
import { ageCell } from './humanDuration';
import { labelsCell, selectorCell } from './labelCells';
import type { Row, TableKind } from './TableKind';
import { Workload, containerCells } from './workload';

/** DaemonSets as `kubectl get daemonsets -o wide` shows them. */
export const daemonSetTable: TableKind = {
  columns: columnsOf('daemonsets'),

  row(object, nowMs): Row {
    const daemonSet = object as Workload;
    const status = daemonSet.status ?? {};
    return {
      cells: [
        daemonSet.metadata.name,
        status.desiredNumberScheduled ?? 0,
        status.currentNumberScheduled ?? 0,
        status.numberReady ?? 0,
        status.updatedNumberScheduled ?? 0,
        status.numberAvailable ?? 0,
        labelsCell(daemonSet.spec.template.spec.nodeSelector),
        ageCell(daemonSet.metadata.creationTimestamp, nowMs),
        ...containerCells(daemonSet),
        selectorCell(daemonSet.spec.selector),
      ],
    };
  },
};
