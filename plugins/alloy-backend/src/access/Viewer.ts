import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { SourceStatus } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Asker } from '../sources/Source';

/** Whether somebody is shown what a cluster says, and as whom it is asked. */
export type ClusterView =
  | { readonly shown: true; readonly asker: Asker }
  | {
      readonly shown: false;
      readonly status: Exclude<SourceStatus, 'answered'>;
      /** A sentence that says what is missing. */
      readonly reason: string;
    };

/** Hosts of the catalog that somebody may see: all of them, or those by their references. */
export type VisibleHosts = 'all' | ReadonlySet<string>;

/** One who may look at a cluster, and at what of it. */
export interface Viewer {
  readonly credentials: BackstageCredentials;
  readonly mayReadConfigurations: boolean;
  readonly mayReadCardinality: boolean;
  readonly cluster: ClusterView;
  readonly hosts: VisibleHosts;
}
