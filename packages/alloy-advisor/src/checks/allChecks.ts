import type { Check, ConfigurationCheck } from '../check/Check';
import { clusteringBlockWithoutProcess } from './clustering/blockWithoutProcess';
import { storageClaimShared } from './storage/claimShared';
import { clusteringNameShared } from './clustering/nameShared';
import { placementClusterWideOnDaemonset } from './placement/clusterWideOnDaemonset';
import { versionsClusteringTooNew } from './versions/clusteringTooNew';
import { clusteringComponentNotClustered } from './clustering/componentNotClustered';
import { componentsUnhealthy } from './components/unhealthy';
import { configDiffersBetweenPods } from './config/differsBetweenPods';
import { configDiffersFromGit } from './config/differsFromGit';
import { configLoadFailed } from './config/loadFailed';
import { configNotInForce } from './config/notInForce';
import { instancesCrashLooping } from './instances/crashLooping';
import { instancesCustomResourceUnmet } from './instances/customResourceUnmet';
import { clusteringDaemonsetIsClustered } from './clustering/daemonsetIsClustered';
import { configDeprecated } from './config/deprecated';
import { discoveryFailing } from './discovery/failing';
import { networkDnsPolicy } from './network/dnsPolicy';
import { discoveryEndpointsRole } from './discovery/endpointsRole';
import { configEnvironmentNotSet } from './config/environmentNotSet';
import { componentsEvaluationSlow } from './components/evaluationSlow';
import { eventsNotArriving } from './events/notArriving';
import { eventsArriveTwice } from './events/arriveTwice';
import { discoveryEveryNode } from './discovery/everyNode';
import { networkExposedPort } from './network/exposedPort';
import { discoveryFilteredAfterWatch } from './discovery/filteredAfterWatch';
import { clusteringGossipUnhealthy } from './clustering/gossipUnhealthy';
import { clusteringHeadlessServiceWaits } from './clustering/headlessServiceWaits';
import { nodeHostMetricsOfContainer } from './node/hostMetricsOfContainer';
import { nodeHostNamespaces } from './node/hostNamespaces';
import { hostsSilent } from './hosts/silent';
import { clusteringHostTargetsShared } from './clustering/hostTargetsShared';
import { discoveryHostnameIsNotNode } from './discovery/hostnameIsNotNode';
import { instancesImagePull } from './instances/imagePull';
import { metricsInstanceDropped } from './metrics/instanceDropped';
import { instancesSilent } from './instances/silent';
import { configInvalid } from './config/invalid';
import { clusteringJoinAddresses } from './clustering/joinAddresses';
import { clusteringJoinLeadsElsewhere } from './clustering/joinLeadsElsewhere';
import { versionsJournalJobLabel } from './versions/journalJobLabel';
import { clusteringTimeDrift } from './clustering/timeDrift';
import { instancesLivenessProbe } from './instances/livenessProbe';
import { logsNotArriving } from './logs/notArriving';
import { nodeLogsNotMounted } from './node/logsNotMounted';
import { lokiWriteDropping } from './loki-write/dropping';
import { lokiWriteLate } from './loki-write/late';
import { lokiWriteRefused } from './loki-write/refused';
import { resourcesMemoryNearLimit } from './resources/memoryNearLimit';
import { nodeMissingToleration } from './node/missingToleration';
import { placementMixedRoles } from './placement/mixedRoles';
import { clusteringNameConflict } from './clustering/nameConflict';
import { clusteringNoClusterName } from './clustering/noClusterName';
import { clusteringNoDisruptionBudget } from './clustering/noDisruptionBudget';
import { resourcesNotSet } from './resources/notSet';
import { placementNodeLocalOffDaemonset } from './placement/nodeLocalOffDaemonset';
import { coverageNodeWithoutCollector } from './coverage/nodeWithoutCollector';
import { clusteringNotReadyForTraffic } from './clustering/notReadyForTraffic';
import { clusteringNothingClustered } from './clustering/nothingClustered';
import { remoteWriteNothingSent } from './remote-write/nothingSent';
import { instancesOomKilled } from './instances/oomKilled';
import { otlpExportFailing } from './otlp/exportFailing';
import { otlpRefused } from './otlp/refused';
import { clusteringPacketsLost } from './clustering/packetsLost';
import { networkPeerPortName } from './network/peerPortName';
import { clusteringPeersApart } from './clustering/peersApart';
import { clusteringPeersDisagree } from './clustering/peersDisagree';
import { otlpPinnedConnections } from './otlp/pinnedConnections';
import { configPlainSecret } from './config/plainSecret';
import { instancesPending } from './instances/pending';
import { rbacMissing } from './rbac/missing';
import { rbacSecrets } from './rbac/secrets';
import { rbacUnused } from './rbac/unused';
import { rbacWildcard } from './rbac/wildcard';
import { rbacWrites } from './rbac/writes';
import { configRemoteFailing } from './config/remoteFailing';
import { remoteWriteBehind } from './remote-write/behind';
import { remoteWriteDropping } from './remote-write/dropping';
import { remoteWriteFailing } from './remote-write/failing';
import { remoteWriteRetrying } from './remote-write/retrying';
import { logsReplayedOnHandover } from './logs/replayedOnHandover';
import { instancesNotReady } from './instances/notReady';
import { clusteringReplicasNotClustered } from './clustering/replicasNotClustered';
import { instancesRestarting } from './instances/restarting';
import { placementRolloutOverlap } from './placement/rolloutOverlap';
import { rolloutUnfinished } from './rollout/unfinished';
import { rulesEventsFailing } from './rules/eventsFailing';
import { rulesSyncFailing } from './rules/syncFailing';
import { rulesSharedPrefix } from './rules/sharedPrefix';
import { rulesWithoutLeader } from './rules/withoutLeader';
import { scrapeSampleLimit } from './scrape/sampleLimit';
import { clusteringScaleDown } from './clustering/scaleDown';
import { scrapeFailing } from './scrape/failing';
import { scrapeBadTimestamps } from './scrape/badTimestamps';
import { scrapePoolFailed } from './scrape/poolFailed';
import { clusteringTargetsScrapedTwice } from './clustering/targetsScrapedTwice';
import { metricsSelfIdentity } from './metrics/selfIdentity';
import { cardinalityChurn } from './cardinality/churn';
import { networkServiceLeadsNowhere } from './network/serviceLeadsNowhere';
import { remoteWriteShardsAtMaximum } from './remote-write/shardsAtMaximum';
import { placementSingletonOnReplicas } from './placement/singletonOnReplicas';
import { storageNotKept } from './storage/notKept';
import { clusteringStuckTerminating } from './clustering/stuckTerminating';
import { clusteringTargetsUnbalanced } from './clustering/targetsUnbalanced';
import { logsUnboundedLabels } from './logs/unboundedLabels';
import { versionsBehind } from './versions/behind';
import { versionsOutdated } from './versions/outdated';
import { versionsMixed } from './versions/mixed';
import { clusteringWaitForSize } from './clustering/waitForSize';
import { walFailing } from './wal/failing';
import { walGrowing } from './wal/growing';
import { walLarge } from './wal/large';
import { walOutOfOrder } from './wal/outOfOrder';
import { otlpWholeTraces } from './otlp/wholeTraces';

/** Every check, whatever it reads. A new one is a file, its test and a line here. */
export const allChecks: readonly Check[] = [
  clusteringBlockWithoutProcess,
  clusteringComponentNotClustered,
  clusteringDaemonsetIsClustered,
  clusteringHeadlessServiceWaits,
  clusteringHostTargetsShared,
  clusteringJoinAddresses,
  clusteringNoClusterName,
  clusteringNoDisruptionBudget,
  clusteringNothingClustered,
  clusteringReplicasNotClustered,
  clusteringScaleDown,
  clusteringWaitForSize,
  placementClusterWideOnDaemonset,
  placementMixedRoles,
  placementNodeLocalOffDaemonset,
  placementRolloutOverlap,
  placementSingletonOnReplicas,
  instancesLivenessProbe,
  discoveryEndpointsRole,
  discoveryEveryNode,
  discoveryFilteredAfterWatch,
  discoveryHostnameIsNotNode,
  nodeHostMetricsOfContainer,
  nodeHostNamespaces,
  nodeLogsNotMounted,
  nodeMissingToleration,
  networkDnsPolicy,
  networkExposedPort,
  networkPeerPortName,
  storageClaimShared,
  storageNotKept,
  resourcesNotSet,
  rbacMissing,
  rbacSecrets,
  rbacUnused,
  rbacWildcard,
  rbacWrites,
  rulesSharedPrefix,
  rulesWithoutLeader,
  logsUnboundedLabels,
  logsReplayedOnHandover,
  metricsInstanceDropped,
  metricsSelfIdentity,
  versionsClusteringTooNew,
  versionsJournalJobLabel,
  configDeprecated,
  configEnvironmentNotSet,
  configInvalid,
  configPlainSecret,
  otlpPinnedConnections,
  otlpWholeTraces,
  coverageNodeWithoutCollector,
  instancesOomKilled,
  instancesPending,
  instancesCrashLooping,
  instancesImagePull,
  instancesNotReady,
  instancesCustomResourceUnmet,
  instancesSilent,
  clusteringPeersApart,
  clusteringNameShared,
  clusteringJoinLeadsElsewhere,
  networkServiceLeadsNowhere,
  configNotInForce,
  configDiffersFromGit,
  versionsBehind,
  versionsOutdated,
  rolloutUnfinished,
  logsNotArriving,
  eventsNotArriving,
  eventsArriveTwice,
  remoteWriteFailing,
  remoteWriteBehind,
  remoteWriteDropping,
  remoteWriteRetrying,
  remoteWriteShardsAtMaximum,
  remoteWriteNothingSent,
  walFailing,
  walLarge,
  walGrowing,
  walOutOfOrder,
  lokiWriteRefused,
  lokiWriteDropping,
  lokiWriteLate,
  scrapeFailing,
  scrapeSampleLimit,
  scrapeBadTimestamps,
  scrapePoolFailed,
  discoveryFailing,
  rulesSyncFailing,
  rulesEventsFailing,
  componentsUnhealthy,
  configLoadFailed,
  configDiffersBetweenPods,
  clusteringPeersDisagree,
  clusteringNameConflict,
  clusteringStuckTerminating,
  clusteringTimeDrift,
  clusteringNotReadyForTraffic,
  clusteringTargetsUnbalanced,
  clusteringTargetsScrapedTwice,
  resourcesMemoryNearLimit,
  componentsEvaluationSlow,
  versionsMixed,
  instancesRestarting,
  cardinalityChurn,
  otlpRefused,
  otlpExportFailing,
  configRemoteFailing,
  clusteringGossipUnhealthy,
  clusteringPacketsLost,
  hostsSilent,
];

/** Those of collectors as they are written down. */
export const configurationChecks: readonly ConfigurationCheck[] =
  allChecks.flatMap(it => (it.reads === 'configuration' ? [it] : []));
