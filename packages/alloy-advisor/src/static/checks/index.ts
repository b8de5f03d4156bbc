import { blockWithoutProcess } from './blockWithoutProcess';
import { claimShared } from './claimShared';
import { clusterWideOnDaemonSet } from './clusterWideOnDaemonSet';
import { clusteringTooNew } from './clusteringTooNew';
import { componentNotClustered } from './componentNotClustered';
import { daemonSetIsClustered } from './daemonSetIsClustered';
import { deprecated } from './deprecated';
import { dnsPolicy } from './dnsPolicy';
import { endpointsRole } from './endpointsRole';
import { environmentNotSet } from './environmentNotSet';
import { everyNode } from './everyNode';
import { exposedPort } from './exposedPort';
import { filteredAfterWatch } from './filteredAfterWatch';
import { headlessServiceWaits } from './headlessServiceWaits';
import { hostMetricsOfContainer } from './hostMetricsOfContainer';
import { hostNamespaces } from './hostNamespaces';
import { hostTargetsShared } from './hostTargetsShared';
import { hostnameIsNotNode } from './hostnameIsNotNode';
import { instanceDropped } from './instanceDropped';
import { invalidConfig } from './invalidConfig';
import { joinAddresses } from './joinAddresses';
import { journalJobLabel } from './journalJobLabel';
import { livenessProbe } from './livenessProbe';
import { logsNotMounted } from './logsNotMounted';
import { missingToleration } from './missingToleration';
import { mixedRoles } from './mixedRoles';
import { noClusterName } from './noClusterName';
import { noDisruptionBudget } from './noDisruptionBudget';
import { noResources } from './noResources';
import { nodeLocalOffDaemonSet } from './nodeLocalOffDaemonSet';
import { nothingClustered } from './nothingClustered';
import { peerPortName } from './peerPortName';
import { pinnedConnections } from './pinnedConnections';
import { plainSecret } from './plainSecret';
import { rbacMissing } from './rbacMissing';
import { rbacSecrets } from './rbacSecrets';
import { rbacUnused } from './rbacUnused';
import { rbacWildcard } from './rbacWildcard';
import { rbacWrites } from './rbacWrites';
import { replicasNotClustered } from './replicasNotClustered';
import { replayedOnHandover } from './replayedOnHandover';
import { rolloutOverlap } from './rolloutOverlap';
import { rulesPrefix } from './rulesPrefix';
import { rulesWithoutLeader } from './rulesWithoutLeader';
import { scaleDown } from './scaleDown';
import { selfIdentity } from './selfIdentity';
import { singletonOnReplicas } from './singletonOnReplicas';
import { storageNotKept } from './storageNotKept';
import { unboundedLogLabels } from './unboundedLogLabels';
import { waitForSize } from './waitForSize';
import { wholeTraces } from './wholeTraces';
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
  noDisruptionBudget,
  nothingClustered,
  replicasNotClustered,
  scaleDown,
  waitForSize,
  clusterWideOnDaemonSet,
  mixedRoles,
  nodeLocalOffDaemonSet,
  rolloutOverlap,
  singletonOnReplicas,
  livenessProbe,
  endpointsRole,
  everyNode,
  filteredAfterWatch,
  hostnameIsNotNode,
  hostMetricsOfContainer,
  hostNamespaces,
  logsNotMounted,
  missingToleration,
  dnsPolicy,
  exposedPort,
  peerPortName,
  claimShared,
  storageNotKept,
  noResources,
  rbacMissing,
  rbacSecrets,
  rbacUnused,
  rbacWildcard,
  rbacWrites,
  rulesPrefix,
  rulesWithoutLeader,
  unboundedLogLabels,
  replayedOnHandover,
  instanceDropped,
  selfIdentity,
  clusteringTooNew,
  journalJobLabel,
  deprecated,
  environmentNotSet,
  invalidConfig,
  plainSecret,
  pinnedConnections,
  wholeTraces,
];

export type { StaticCheck } from './StaticCheck';
