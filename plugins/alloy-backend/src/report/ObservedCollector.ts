import type { ObservedProcesses } from '@alloy-fleet/alloy-advisor/static';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { WrittenCollector } from '../sources/WrittenCollector';

/** A collector as it is written down, with what is seen of it while it runs. */
export interface ObservedCollector {
  readonly collector: WrittenCollector;
  /** Undefined when it is not known which run. */
  readonly seen?: {
    /** The value of the cluster label. */
    readonly cluster: string;
    readonly processes: ObservedProcesses;
    /** Events of Kubernetes that reached the log store; unknown where others may have sent them. */
    readonly eventEntries: Fact<number>;
  };
}
