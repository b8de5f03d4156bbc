import type { Source } from '../Source';
import type { Stores } from '../store/Stores';
import { readLogs } from './readLogs';

/** What arrives of a cluster in its log store. */
export function logsSource(options: {
  stores: Stores;
}): Source<Awaited<ReturnType<typeof readLogs>>> {
  const { stores } = options;
  return {
    name: 'logs',
    asks: 'portal',
    target: ({ ref }) => stores.target('logs', ref),
    read: async ({ ref, signal }) =>
      readLogs(stores.open('logs', ref, { signal }), ref.cluster),
  };
}
