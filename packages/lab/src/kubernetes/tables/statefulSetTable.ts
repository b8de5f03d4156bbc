import { columnsOf } from './columns';
import { ageCell } from './humanDuration';
import type { Row, TableKind } from './TableKind';
import { Workload, containerCells } from './workload';

/** StatefulSets as `kubectl get statefulsets -o wide` shows them. */
export const statefulSetTable: TableKind = {
  columns: columnsOf('statefulsets'),

  row(object, nowMs): Row {
    const statefulSet = object as Workload;
    const ready = statefulSet.status?.readyReplicas ?? 0;
    return {
      cells: [
        statefulSet.metadata.name,
        `${ready}/${statefulSet.spec.replicas ?? 0}`,
        ageCell(statefulSet.metadata.creationTimestamp, nowMs),
        ...containerCells(statefulSet),
      ],
    };
  },
};
