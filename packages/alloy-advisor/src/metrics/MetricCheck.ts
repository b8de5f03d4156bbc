import type { CheckWords } from '../check/CheckWords';
import type { Impact, Remedy, Subject } from '../finding';
import type { MeasuredUnit, Scope } from '../queries';
import type { Snapshot } from '../snapshot';

/** The labels by which one process is known; hosts have no namespace and pod. */
export const PROCESS = 'namespace, pod, instance';

/** Beyond which value something is wrong. */
export type Threshold = { readonly above: number } | { readonly below: number };

/** One value that is beyond the threshold, and whose it is. */
export interface Beyond {
  /** The process, collector or group, as the sentence calls it. */
  readonly who: string;
  /** With its unit. */
  readonly value: string;
  /** The same as a number, in the unit of the check. */
  readonly amount: number;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * A check that is PromQL: the live check and the alerting rule are both made
 * of it, so that the portal and the pager can't disagree, and the metrics that
 * it reads are kept when self-metrics are thinned out.
 */
export interface MetricCheck extends CheckWords {
  /**
   * Whose values they are, which says what labels the expression keeps:
   * `process` keeps {@link PROCESS} (others may stand beside them),
   * `group` any that name it, `cluster` none.
   */
  readonly about: 'process' | 'group' | 'cluster';
  /**
   * The expression before the threshold: a value for each of those that it is
   * about, a right one too, or a missing value could not be told from a right one.
   * Its selectors and groupings are written by the scope: the same expression
   * asks for one cluster and for all of a store.
   */
  measure(scope: Scope): string;
  readonly threshold: Threshold;
  readonly unit: MeasuredUnit;
  /**
   * The components of which one is behind the metrics, `clustering` for a
   * process that is clustered. Without it every Alloy has them, and one that
   * reports and has no value is unknown.
   */
  readonly exposedBy?: readonly string[] | 'clustering';
  /** Why there may be no value at all, where another reason is likelier than that nothing is collected. */
  readonly idle?: string;
  /** The sentence of a failing finding. */
  failing(beyond: Beyond): string;
  /** What is lost by one value that is beyond, as far as that is proven; those of one subject add up. */
  impact?(
    beyond: Beyond,
    of: { readonly subject: Subject; readonly snapshot: Snapshot },
  ): Impact | undefined;
  /** The sentence of the passing finding. */
  readonly passing: string;
  readonly remedy: Remedy;
  readonly alert: {
    /** As Prometheus' alerts are named: `AlloyRemoteWriteFailing`. */
    readonly name: string;
    /** How long it has to hold: `10m`. */
    readonly for: string;
    /** A template of Prometheus: `{{ $labels.pod }} ...`. */
    readonly summary: string;
  };
}

/** The expression that gives only what is wrong. */
export function violation(check: MetricCheck, scope: Scope): string {
  return `(${check.measure(scope)}) ${thresholdText(check.threshold)}`;
}

/** `> 0.01`. */
export function thresholdText(threshold: Threshold): string {
  return 'above' in threshold ? `> ${threshold.above}` : `< ${threshold.below}`;
}
