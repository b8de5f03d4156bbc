import type { Explanation } from './Explanation';
import { collectorKey } from './keys';

const CLUSTER = 'cluster';

/**
 * Work that several processes do explains the samples that the store refuses
 * as out of order, what is stored twice, and the process that is silent since
 * all of its samples come too late.
 */
export const doneTwice: Explanation = {
  layer: 'work',
  consequences: [
    'clustering/targets-scraped-twice',
    'events/arrive-twice',
    'instances/silent',
    'remote-write/',
    'rules/without-leader',
    'wal/',
  ],
  gives: ({ subject }) => [collectorKey(subject) ?? CLUSTER, CLUSTER],
  asks: ({ subject }) =>
    subject.kind === 'cluster' ? [CLUSTER] : [collectorKey(subject) ?? ''],
};
