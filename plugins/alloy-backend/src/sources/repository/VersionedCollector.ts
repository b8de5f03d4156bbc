import type { WrittenCollector } from '../WrittenCollector';

/** Of a collector that version control holds a manifest of, what is compared with the cluster. */
export type VersionedCollector = Pick<
  WrittenCollector,
  'name' | 'namespace' | 'config'
>;
