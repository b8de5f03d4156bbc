import { CLUSTER_LABEL, ScopedRow } from './Scope';

/** An element as it is where nobody asks of which cluster it is. */
export function withoutCluster<R extends ScopedRow>(row: R): R {
  if (!(CLUSTER_LABEL in row.labels)) {
    return row;
  }
  const { [CLUSTER_LABEL]: _, ...labels } = row.labels;
  return { ...row, labels };
}
