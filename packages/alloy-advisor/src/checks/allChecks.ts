import type { Check, ConfigurationCheck } from '../check/Check';
import { blockWithoutProcess } from '../static/checks/blockWithoutProcess';
import { claimShared } from '../static/checks/claimShared';
import { clusterNameShared } from './clusterNameShared';
import { clusterWideOnDaemonSet } from '../static/checks/clusterWideOnDaemonSet';
import { clusteringTooNew } from '../static/checks/clusteringTooNew';
import { componentNotClustered } from '../static/checks/componentNotClustered';
import { componentsUnhealthy } from './componentsUnhealthy';
import { configDiffers } from '../metrics/definitions/configDiffers';
import { configDiffersFromGit } from './configDiffersFromGit';
import { configLoadFailed } from '../metrics/definitions/configLoadFailed';
import { configNotInForce } from './configNotInForce';
import { crashLooping } from './crashLooping';
import { customResourceUnmet } from './customResourceUnmet';
import { daemonSetIsClustered } from '../static/checks/daemonSetIsClustered';
import { deprecated } from '../static/checks/deprecated';
import { discoveryFailing } from '../metrics/definitions/discoveryFailing';
import { dnsPolicy } from '../static/checks/dnsPolicy';
import { endpointsRole } from '../static/checks/endpointsRole';
import { environmentNotSet } from '../static/checks/environmentNotSet';
import { evaluationSlow } from '../metrics/definitions/evaluationSlow';
import { eventsArriving } from './eventsArriving';
import { eventsTwice } from './eventsTwice';
import { everyNode } from '../static/checks/everyNode';
import { exposedPort } from '../static/checks/exposedPort';
import { filteredAfterWatch } from '../static/checks/filteredAfterWatch';
import { gossipUnhealthy } from '../metrics/definitions/gossipUnhealthy';
import { headlessServiceWaits } from '../static/checks/headlessServiceWaits';
import { hostMetricsOfContainer } from '../static/checks/hostMetricsOfContainer';
import { hostNamespaces } from '../static/checks/hostNamespaces';
import { hostSilent } from './hostSilent';
import { hostTargetsShared } from '../static/checks/hostTargetsShared';
import { hostnameIsNotNode } from '../static/checks/hostnameIsNotNode';
import { imagePull } from './imagePull';
import { instanceDropped } from '../static/checks/instanceDropped';
import { instanceSilent } from './instanceSilent';
import { invalidConfig } from '../static/checks/invalidConfig';
import { joinAddresses } from '../static/checks/joinAddresses';
import { joinLeadsElsewhere } from './joinLeadsElsewhere';
import { journalJobLabel } from '../static/checks/journalJobLabel';
import { lamportDrift } from '../metrics/definitions/lamportDrift';
import { livenessProbe } from '../static/checks/livenessProbe';
import { logsArriving } from './logsArriving';
import { logsNotMounted } from '../static/checks/logsNotMounted';
import { lokiWriteDropping } from '../metrics/definitions/lokiWriteDropping';
import { lokiWriteLate } from '../metrics/definitions/lokiWriteLate';
import { lokiWriteRefused } from '../metrics/definitions/lokiWriteRefused';
import { memoryNearLimit } from '../metrics/definitions/memoryNearLimit';
import { missingToleration } from '../static/checks/missingToleration';
import { mixedRoles } from '../static/checks/mixedRoles';
import { nameConflict } from '../metrics/definitions/nameConflict';
import { noClusterName } from '../static/checks/noClusterName';
import { noDisruptionBudget } from '../static/checks/noDisruptionBudget';
import { noResources } from '../static/checks/noResources';
import { nodeLocalOffDaemonSet } from '../static/checks/nodeLocalOffDaemonSet';
import { nodesWithoutCollector } from './nodesWithoutCollector';
import { notReadyForTraffic } from '../metrics/definitions/notReadyForTraffic';
import { nothingClustered } from '../static/checks/nothingClustered';
import { nothingDelivered } from '../metrics/definitions/nothingDelivered';
import { oomKilled } from './oomKilled';
import { otlpExportFailing } from '../metrics/definitions/otlpExportFailing';
import { otlpRefused } from '../metrics/definitions/otlpRefused';
import { packetsLost } from '../metrics/definitions/packetsLost';
import { peerPortName } from '../static/checks/peerPortName';
import { peersApart } from './peersApart';
import { peersDisagree } from '../metrics/definitions/peersDisagree';
import { pinnedConnections } from '../static/checks/pinnedConnections';
import { plainSecret } from '../static/checks/plainSecret';
import { podPending } from './podPending';
import { rbacMissing } from '../static/checks/rbacMissing';
import { rbacSecrets } from '../static/checks/rbacSecrets';
import { rbacUnused } from '../static/checks/rbacUnused';
import { rbacWildcard } from '../static/checks/rbacWildcard';
import { rbacWrites } from '../static/checks/rbacWrites';
import { remoteConfigFailing } from '../metrics/definitions/remoteConfigFailing';
import { remoteWriteBehind } from '../metrics/definitions/remoteWriteBehind';
import { remoteWriteDropping } from '../metrics/definitions/remoteWriteDropping';
import { remoteWriteFailing } from '../metrics/definitions/remoteWriteFailing';
import { remoteWriteRetrying } from '../metrics/definitions/remoteWriteRetrying';
import { replayedOnHandover } from '../static/checks/replayedOnHandover';
import { replicasMissing } from './replicasMissing';
import { replicasNotClustered } from '../static/checks/replicasNotClustered';
import { restarting } from '../metrics/definitions/restarting';
import { rolloutOverlap } from '../static/checks/rolloutOverlap';
import { rolloutUnfinished } from './rolloutUnfinished';
import { rulesEventsFailed } from '../metrics/definitions/rulesEventsFailed';
import { rulesNotSynced } from '../metrics/definitions/rulesNotSynced';
import { rulesPrefix } from '../static/checks/rulesPrefix';
import { rulesWithoutLeader } from '../static/checks/rulesWithoutLeader';
import { sampleLimit } from '../metrics/definitions/sampleLimit';
import { scaleDown } from '../static/checks/scaleDown';
import { scrapeFailing } from '../metrics/definitions/scrapeFailing';
import { scrapeOrder } from '../metrics/definitions/scrapeOrder';
import { scrapePoolFailed } from '../metrics/definitions/scrapePoolFailed';
import { scrapedTwice } from '../metrics/definitions/scrapedTwice';
import { selfIdentity } from '../static/checks/selfIdentity';
import { seriesChurn } from '../metrics/definitions/seriesChurn';
import { serviceLeadsNowhere } from './serviceLeadsNowhere';
import { shardsAtMaximum } from '../metrics/definitions/shardsAtMaximum';
import { singletonOnReplicas } from '../static/checks/singletonOnReplicas';
import { storageNotKept } from '../static/checks/storageNotKept';
import { stuckTerminating } from '../metrics/definitions/stuckTerminating';
import { targetsUnbalanced } from '../metrics/definitions/targetsUnbalanced';
import { unboundedLogLabels } from '../static/checks/unboundedLogLabels';
import { versionBehind } from './versionBehind';
import { versionOutdated } from './versionOutdated';
import { versionsMixed } from '../metrics/definitions/versionsMixed';
import { waitForSize } from '../static/checks/waitForSize';
import { walFailing } from '../metrics/definitions/walFailing';
import { walGrowing } from '../metrics/definitions/walGrowing';
import { walLarge } from '../metrics/definitions/walLarge';
import { walOutOfOrder } from '../metrics/definitions/walOutOfOrder';
import { wholeTraces } from '../static/checks/wholeTraces';

/** Every check, whatever it reads. A new one is a file, its test and a line here. */
export const allChecks: readonly Check[] = [
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
  nodesWithoutCollector,
  oomKilled,
  podPending,
  crashLooping,
  imagePull,
  replicasMissing,
  customResourceUnmet,
  instanceSilent,
  peersApart,
  clusterNameShared,
  joinLeadsElsewhere,
  serviceLeadsNowhere,
  configNotInForce,
  configDiffersFromGit,
  versionBehind,
  versionOutdated,
  rolloutUnfinished,
  logsArriving,
  eventsArriving,
  eventsTwice,
  remoteWriteFailing,
  remoteWriteBehind,
  remoteWriteDropping,
  remoteWriteRetrying,
  shardsAtMaximum,
  nothingDelivered,
  walFailing,
  walLarge,
  walGrowing,
  walOutOfOrder,
  lokiWriteRefused,
  lokiWriteDropping,
  lokiWriteLate,
  scrapeFailing,
  sampleLimit,
  scrapeOrder,
  scrapePoolFailed,
  discoveryFailing,
  rulesNotSynced,
  rulesEventsFailed,
  componentsUnhealthy,
  configLoadFailed,
  configDiffers,
  peersDisagree,
  nameConflict,
  stuckTerminating,
  lamportDrift,
  notReadyForTraffic,
  targetsUnbalanced,
  scrapedTwice,
  memoryNearLimit,
  evaluationSlow,
  versionsMixed,
  restarting,
  seriesChurn,
  otlpRefused,
  otlpExportFailing,
  remoteConfigFailing,
  gossipUnhealthy,
  packetsLost,
  hostSilent,
];

/** Those of collectors as they are written down. */
export const configurationChecks: readonly ConfigurationCheck[] =
  allChecks.flatMap(it => (it.reads === 'configuration' ? [it] : []));
