import { blockWithoutProcess } from './blockWithoutProcess';
import { clusterWideOnDaemonSet } from './clusterWideOnDaemonSet';
import { componentNotClustered } from './componentNotClustered';
import { daemonSetIsClustered } from './daemonSetIsClustered';
import { everyNode } from './everyNode';
import { filteredAfterWatch } from './filteredAfterWatch';
import { headlessServiceWaits } from './headlessServiceWaits';
import { hostTargetsShared } from './hostTargetsShared';
import { hostnameIsNotNode } from './hostnameIsNotNode';
import { joinAddresses } from './joinAddresses';
import { mixedRoles } from './mixedRoles';
import { noClusterName } from './noClusterName';
import { nodeLocalOffDaemonSet } from './nodeLocalOffDaemonSet';
import { nothingClustered } from './nothingClustered';
import { replicasNotClustered } from './replicasNotClustered';
import { rolloutOverlap } from './rolloutOverlap';
import { singletonOnReplicas } from './singletonOnReplicas';
import { waitForSize } from './waitForSize';
import type { StaticCheck } from './StaticCheck';

/** Every static check. A new one is a file and a line here. */
export const staticChecks: readonly StaticCheck[] = [
  blockWithoutProcess,
  componentNotClustered,
  daemonSetIsClustered,
  headlessServiceWaits,
  hostTargetsShared,
  joinAddresses,
  noClusterName,
  nothingClustered,
  replicasNotClustered,
  waitForSize,
  clusterWideOnDaemonSet,
  mixedRoles,
  nodeLocalOffDaemonSet,
  rolloutOverlap,
  singletonOnReplicas,
  everyNode,
  filteredAfterWatch,
  hostnameIsNotNode,
];

export type { StaticCheck } from './StaticCheck';
