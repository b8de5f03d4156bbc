import type {
  Fact,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { BuiltInSources } from '../sources/builtInSources';
import type { Source } from '../sources/Source';

/** What the sources gave that snapshots are made of, or why they gave nothing. */
export type BuiltInFacts = {
  readonly [Name in keyof BuiltInSources]: BuiltInSources[Name] extends Source<
    infer T
  >
    ? Fact<T>
    : never;
};

/** What every source gave, or why it gave nothing. */
export interface AskedSources extends BuiltInFacts {
  readonly states: Snapshot['sources'];
  readonly more: Snapshot['more'];
}
