import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ClusterRef,
  Fact,
  SourceName,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { RepositoryOf } from './repository/repositoryOf';

/** About which cluster sources are asked. */
export interface Asking {
  readonly ref: ClusterRef;
  /** Where it stands in version control, as far as the catalog found it there. */
  readonly repository?: RepositoryOf;
}

/** As whom a cluster is asked: as the portal, or as one viewer. */
export interface Asker {
  /** The same for all who are given the same answers. */
  readonly key: string;
  readonly credentials: BackstageCredentials;
  /**
   * Headers with what the viewer's own sign-in at a cluster gave the browser;
   * none for the portal.
   */
  readonly clusterTokens: Readonly<Record<string, string>>;
}

/** What a source is asked. */
export interface SourceTarget {
  /** Which one it is, for a reader: `default, tenant platform`. */
  readonly text?: string;
  /** All that its answer depends on: two askings with the same share one. */
  readonly key: readonly unknown[];
}

/** What reading a source needs beside the services that it was made with. */
export interface SourceContext extends Asking {
  /** Of a source that asks as the viewer, or else the portal. */
  readonly asker: Asker;
  readonly now: Date;
  /** Ends with the time of the source, or when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Ends a little sooner, so that what has come by then is not lost. */
  readonly inTime: AbortSignal;
  /** How long the source may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Says that the answer is partial, and why. */
  note(partial: string): void;
  /** Says that the answer is of before, and how long it took then. */
  dated(taken: { readonly takenAtMs: number; readonly costMs: number }): void;
  /** What another source gave, which this one comes after. */
  factOf<T>(source: Source<T>): Promise<Fact<T>>;
}

/**
 * One place that facts come from. A new one is a file with such a value, and a
 * line in `builtInSources`; a module of the plugin adds its own by the
 * extension point.
 */
export interface Source<T> {
  readonly name: SourceName;
  /**
   * With whose credentials: the portal's, and all are given the same; or the
   * viewer's own where a cluster wants each to sign in himself, and what it
   * says is shown to those alone who may read the cluster.
   */
  readonly asks: 'portal' | 'viewer';
  /** Those whose answers it needs. Its time begins when they are there. */
  readonly after?: readonly Source<unknown>[];
  /** Said in place of a time-out where that may mean something else. */
  readonly whenSilent?: string;
  /** Undefined for a cluster that it has nothing to say about. */
  target(asking: Asking): SourceTarget | undefined;
  /** @throws SourceFailure, or whatever: it is said as the source's failure */
  read(context: SourceContext): Promise<T>;
}
