import type {
  Fact,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { ObservedCollector } from './ObservedCollector';

/** What was gathered. */
export interface Gathered {
  readonly snapshot: Snapshot;
  /** The collectors as they are written down, secrets among it: for checks only. */
  readonly written: Fact<readonly ObservedCollector[]>;
}
