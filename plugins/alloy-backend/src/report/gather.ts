import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { StaticCollector } from '@alloy-fleet/alloy-advisor/static';
import type {
  ClusterRef,
  Fact,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Viewer } from '../access/ClusterAccess';
import type { AlloyConfig } from '../config/readAlloyConfig';
import type { SlowMetrics } from '../sources/metrics/SlowMetrics';
import type { TenantGates } from '../sources/policy/TenantGates';
import type { RepositoryReader } from '../sources/repository/RepositoryReader';
import { askSources } from './askSources';
import { joinSources } from './joinSources';

/** What gathering needs beside the cluster it is about. */
export interface GatherContext {
  readonly config: AlloyConfig;
  readonly discovery: DiscoveryService;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly gates: TenantGates;
  readonly slowMetrics: SlowMetrics;
  readonly repositories: RepositoryReader;
}

/** Which cluster it is about, and for whom. */
export interface GatherOptions {
  readonly ref: ClusterRef;
  readonly viewer: Viewer;
  /** Where the entity stands in version control, by `backstage.io/source-location`. */
  readonly sourceLocation?: string;
  /** Ends when the last viewer leaves. */
  readonly signal: AbortSignal;
  readonly now: Date;
}

/** What was gathered. */
export interface Gathered {
  readonly snapshot: Snapshot;
  /** The collectors as they are written down, secrets among it: for checks only. */
  readonly written: Fact<readonly StaticCollector[]>;
}

/**
 * Asks every source about one cluster, in parallel and with the viewer's own
 * credentials, and joins what they say. A source that fails leaves its facts
 * unknown and the others whole.
 *
 * @throws the signal's reason when the last viewer has left
 */
export async function gather(
  context: GatherContext,
  options: GatherOptions,
): Promise<Gathered> {
  const asked = await askSources(context, options);
  options.signal.throwIfAborted();
  return joinSources(asked, options);
}
