import { clusterScope } from '@alloy-fleet/alloy-advisor';
import type { Source } from '../Source';
import type { Stores } from '../store/Stores';
import { LogFacts, readLogs } from './readLogs';

/** What arrives of a cluster in its log store. */
export function logsSource(options: { stores: Stores }): Source<LogFacts> {
  const { stores } = options;
  return {
    name: 'logs',
    asks: 'portal',
    target: ({ ref }) => stores.target('logs', ref),
    read: async ({ ref, signal }) => {
      const logs = await readLogs(
        stores.open('logs', ref, { signal }),
        clusterScope(ref.cluster),
      );
      return logs.get(ref.cluster)!;
    },
  };
}
