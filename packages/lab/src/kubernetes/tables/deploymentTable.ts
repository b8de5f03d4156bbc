import { columnsOf } from './columns';
import { ageCell } from './humanDuration';
import { selectorCell } from './labelCells';
import type { Row, TableKind } from './TableKind';
import { Workload, containerCells } from './workload';

/** Deployments as `kubectl get deployments -o wide` shows them. */
export const deploymentTable: TableKind = {
  columns: columnsOf('deployments'),

  row(object, nowMs): Row {
    const deployment = object as Workload;
    const status = deployment.status ?? {};
    return {
      cells: [
        deployment.metadata.name,
        `${status.readyReplicas ?? 0}/${deployment.spec.replicas ?? 0}`,
        status.updatedReplicas ?? 0,
        status.availableReplicas ?? 0,
        ageCell(deployment.metadata.creationTimestamp, nowMs),
        ...containerCells(deployment),
        selectorCell(deployment.spec.selector),
      ],
    };
  },
};
