import { MeasuredUnit, Scope } from '@alloy-fleet/alloy-advisor/metrics';

/** One panel that is no check's: a number, or values over time. */
export interface DashboardView {
  readonly title: string;
  /** What it says, for whoever wonders. */
  readonly description: string;
  /** A number of the whole cluster, or lines over time. */
  readonly kind: 'number' | 'lines';
  readonly unit: MeasuredUnit;
  query(scope: Scope): string;
}

/** A row of the dashboard. */
export interface DashboardRow {
  readonly title: string;
  readonly views: readonly DashboardView[];
  /** The groups of checks whose measures are shown, each with its threshold. */
  readonly checkGroups: readonly string[];
}
