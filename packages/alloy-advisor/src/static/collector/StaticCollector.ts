import type { Configuration } from '../config/Configuration';
import { notGiven, WrittenFact } from './WrittenFact';
import type { SeenRead } from './SeenRead';
import type {
  PolicyRule,
  Service,
  Autoscaler,
  Budget,
  NetworkPolicy,
} from './surroundings';
import type { Workload } from './Workload';

/** What a collector is made of and what stands around it. */
export interface CollectorParts {
  readonly workload: Workload;
  readonly config: Configuration;
  /** The Services of its namespace. */
  readonly services: readonly Service[];
  /** The PodDisruptionBudgets of its namespace. */
  readonly budgets: readonly Budget[];
  /** The HorizontalPodAutoscalers of its namespace. */
  readonly autoscalers: readonly Autoscaler[];
  /** The NetworkPolicies of its namespace. */
  readonly networkPolicies: readonly NetworkPolicy[];
  /** What its ServiceAccount may do. */
  readonly rules: readonly PolicyRule[];
  /** What the running collector was seen to read of the Kubernetes API, or to be refused. */
  readonly seenReads: readonly SeenRead[];
}

/** One collector as it is written down, each part known or not. */
export type StaticCollector = {
  readonly name: string;
  readonly namespace?: string;
  /** The release of Alloy that it is said to run (`v1.19.0`); counts where its workload names none. */
  readonly release?: string;
} & {
  readonly [Name in keyof CollectorParts]: WrittenFact<CollectorParts[Name]>;
};

/** A collector of which nothing but its configuration can be known, and why. */
export function configurationAlone(
  name: string,
  namespace: string | undefined,
  config: WrittenFact<Configuration>,
  reason: string,
): StaticCollector {
  const nothing = notGiven(reason);
  return {
    name,
    namespace,
    config,
    workload: nothing,
    services: nothing,
    budgets: nothing,
    autoscalers: nothing,
    networkPolicies: nothing,
    rules: nothing,
    seenReads: nothing,
  };
}
