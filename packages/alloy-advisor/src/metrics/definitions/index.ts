import type { MetricCheck } from '../MetricCheck';
import { componentsUnhealthy } from './componentsUnhealthy';
import { configDiffers } from './configDiffers';
import { configLoadFailed } from './configLoadFailed';
import { discoveryFailing } from './discoveryFailing';
import { evaluationSlow } from './evaluationSlow';
import { gossipUnhealthy } from './gossipUnhealthy';
import { hostStopped } from './hostStopped';
import { lamportDrift } from './lamportDrift';
import { lokiWriteDropping } from './lokiWriteDropping';
import { lokiWriteLate } from './lokiWriteLate';
import { lokiWriteRefused } from './lokiWriteRefused';
import { memoryNearLimit } from './memoryNearLimit';
import { nameConflict } from './nameConflict';
import { nothingDelivered } from './nothingDelivered';
import { notReadyForTraffic } from './notReadyForTraffic';
import { otlpExportFailing } from './otlpExportFailing';
import { otlpRefused } from './otlpRefused';
import { packetsLost } from './packetsLost';
import { peersDisagree } from './peersDisagree';
import { remoteConfigFailing } from './remoteConfigFailing';
import { remoteWriteBehind } from './remoteWriteBehind';
import { remoteWriteDropping } from './remoteWriteDropping';
import { remoteWriteFailing } from './remoteWriteFailing';
import { remoteWriteRetrying } from './remoteWriteRetrying';
import { restarting } from './restarting';
import { rulesEventsFailed } from './rulesEventsFailed';
import { rulesNotSynced } from './rulesNotSynced';
import { sampleLimit } from './sampleLimit';
import { scrapedTwice } from './scrapedTwice';
import { scrapeFailing } from './scrapeFailing';
import { scrapeOrder } from './scrapeOrder';
import { scrapePoolFailed } from './scrapePoolFailed';
import { seriesChurn } from './seriesChurn';
import { shardsAtMaximum } from './shardsAtMaximum';
import { stuckTerminating } from './stuckTerminating';
import { targetsUnbalanced } from './targetsUnbalanced';
import { versionsMixed } from './versionsMixed';
import { walFailing } from './walFailing';
import { walGrowing } from './walGrowing';
import { walLarge } from './walLarge';
import { walOutOfOrder } from './walOutOfOrder';

/** Every check that is PromQL. A new one is a file and a line here. */
export const definitions: readonly MetricCheck[] = [
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
  hostStopped,
];
