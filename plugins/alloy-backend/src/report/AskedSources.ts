import type {
  Fact,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { BuiltInSources } from '../sources/builtInSources';
import type { Source } from '../sources/Source';

type FactOf<Name extends keyof BuiltInSources> =
  BuiltInSources[Name] extends Source<infer T> ? Fact<T> : never;

/** What the sources gave that snapshots are made of, or why they gave nothing. */
export interface BuiltInFacts {
  readonly catalog: FactOf<'catalog'>;
  readonly cluster: FactOf<'kubernetes'>;
  readonly fleet: FactOf<'metrics'>;
  readonly measurements: FactOf<'measurements'>;
  readonly counts: FactOf<'cardinality'>;
  readonly logs: FactOf<'logs'>;
  readonly alloy: FactOf<'alloy'>;
  readonly repository: FactOf<'repository'>;
}

/** What every source gave, or why it gave nothing. */
export interface AskedSources extends BuiltInFacts {
  readonly states: Snapshot['sources'];
  readonly more: Snapshot['more'];
}
