import { AGE, NAME, column } from './columns';
import { ageCell } from './humanDuration';
import { selectorCell } from './labelCells';
import type { Row, TableKind } from './TableKind';
import { Workload, containerCells } from './workload';

/**
 * ReplicaSets as `kubectl get replicasets -o wide` shows them. No recording has
 * this table: the columns are the API's, their descriptions are short.
 */
export const replicaSetTable: TableKind = {
  columns: [
    NAME,
    column('Desired', 'integer', 0, 'The number of desired pods.'),
    column('Current', 'integer', 0, 'The number of pods there are.'),
    column('Ready', 'integer', 0, 'The number of pods that are ready.'),
    AGE,
    column(
      'Containers',
      'string',
      1,
      'Names of each container in the template.',
    ),
    column(
      'Images',
      'string',
      1,
      'Images referenced by each container in the template.',
    ),
    column('Selector', 'string', 1, 'A label query over the pods.'),
  ],

  row(object, nowMs): Row {
    const replicaSet = object as Workload;
    const status = replicaSet.status ?? {};
    return {
      cells: [
        replicaSet.metadata.name,
        replicaSet.spec.replicas ?? 0,
        status.replicas ?? 0,
        status.readyReplicas ?? 0,
        ageCell(replicaSet.metadata.creationTimestamp, nowMs),
        ...containerCells(replicaSet),
        selectorCell(replicaSet.spec.selector),
      ],
    };
  },
};
