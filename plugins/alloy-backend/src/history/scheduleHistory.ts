import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { HistoryConfig } from '../config/history';
import type { DigestStore } from '../database/DigestStore';
import type { ClusterWatch } from './ClusterWatch';
import type { FailureHistory } from './FailureHistory';

/** Has one of the replicas forget what is old, and look at clusters where that is wanted. */
export async function scheduleHistory(options: {
  scheduler: SchedulerService;
  config: HistoryConfig;
  history: Pick<FailureHistory, 'forgetOld'>;
  digests: Pick<DigestStore<unknown>, 'forgetOld'>;
  watch: Pick<ClusterWatch, 'look'>;
}): Promise<void> {
  const { scheduler, config, history, digests, watch } = options;
  await scheduler.scheduleTask({
    id: 'forget-old-failures',
    frequency: { hours: 1 },
    initialDelay: { minutes: 1 },
    timeout: { minutes: 10 },
    fn: () => history.forgetOld(new Date()),
  });
  await scheduler.scheduleTask({
    id: 'forget-old-digests',
    frequency: { hours: 1 },
    initialDelay: { minutes: 2 },
    timeout: { minutes: 10 },
    fn: () => digests.forgetOld(new Date(), config.keepMs),
  });
  if (config.watchEveryMs !== undefined) {
    await scheduler.scheduleTask({
      id: 'watch-clusters',
      frequency: { milliseconds: config.watchEveryMs },
      initialDelay: { seconds: 30 },
      timeout: { milliseconds: Math.max(config.watchEveryMs, 60_000) },
      fn: signal => watch.look(signal),
    });
  }
}
