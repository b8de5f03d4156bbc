import { Resource, resourceKey } from '../objects/Resource';
import { daemonSetTable } from './daemonSetTable';
import { deploymentTable } from './deploymentTable';
import { nodeTable } from './nodeTable';
import { plainTable } from './plainTable';
import { podTable } from './podTable';
import { replicaSetTable } from './replicaSetTable';
import { statefulSetTable } from './statefulSetTable';
import type { TableKind } from './TableKind';

const TABLES: Readonly<Record<string, TableKind>> = {
  '/v1/nodes': nodeTable,
  '/v1/pods': podTable,
  'apps/v1/daemonsets': daemonSetTable,
  'apps/v1/deployments': deploymentTable,
  'apps/v1/replicasets': replicaSetTable,
  'apps/v1/statefulsets': statefulSetTable,
};

/** How a kind of object is shown as a table. */
export function tableOf(resource: Resource): TableKind {
  return TABLES[resourceKey(resource)] ?? plainTable;
}
