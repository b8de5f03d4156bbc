import type { MovingSeries } from './motion/MovingSeries';
import type { MetricFamily } from './recorded/readMetricTypes';

/** The tenant whose metrics are those of the world's cluster. */
export const LAB_TENANT = 'lab';

/** A second tenant: another cluster, and nothing of the first. */
export const OTHER_TENANT = 'edge';

/** A world's metrics, alive in real Prometheus servers. */
export interface Telemetry {
  /** The tenants that have data. */
  readonly tenants: readonly string[];
  /**
   * The address of the Prometheus that holds a tenant's metrics. A tenant that
   * nothing was ever written for has an empty one, started when first asked.
   */
  prometheusUrl(tenant: string): Promise<string>;
  /** Types and help texts by metric name, as the tenant's collectors gave. */
  metadata(tenant: string): ReadonlyMap<string, MetricFamily>;
  /**
   * Writes more series for a tenant from now on, in place of those that were
   * added under the same key.
   */
  add(
    tenant: string,
    key: string,
    series: readonly MovingSeries[],
  ): Promise<void>;
  /** Writes everything that is due by the clock, without waiting for it. */
  writeUpToNow(): Promise<void>;
  /** Stops every Prometheus and removes their data. Never rejects. */
  close(): Promise<void>;
}
