import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { ClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import { cacheKey } from '../../cache/cacheKey';
import type { AlloyConfig } from '../../config/readAlloyConfig';
import type { TenantGates } from '../policy/TenantGates';
import { SlowAnswer } from '../slow/SlowAnswer';
import { SlowAnswers } from '../slow/SlowAnswers';
import { storeOf } from '../store/storeOf';
import { MetricsClient } from './MetricsClient';
import {
  CardinalityCounts,
  cardinalityCountsSchema,
  readCardinality,
} from './readCardinality';
import {
  Measurements,
  measurementsSchema,
  readMeasurements,
} from './readMeasurements';

/** Changes with what is kept: replicas of two versions share a cache. */
const VERSION = 1;

/** About which cluster the store is asked, and for how long that is waited for. */
interface Asking {
  readonly ref: ClusterRef;
  readonly patience: AbortSignal;
}

/**
 * What a metrics store has to go through many series for. All who look at a
 * cluster are given the same, as it is asked with the portal's own credentials.
 */
export class SlowMetrics {
  readonly #config: AlloyConfig;
  readonly #gates: TenantGates;
  readonly #measurements: SlowAnswers<Measurements>;
  readonly #cardinality: SlowAnswers<CardinalityCounts>;

  static create(options: {
    config: AlloyConfig;
    gates: TenantGates;
    cache: CacheService;
    logger: LoggerService;
    notBeforeMs?: () => number;
  }) {
    return new SlowMetrics(options);
  }

  private constructor(options: Parameters<typeof SlowMetrics.create>[0]) {
    this.#config = options.config;
    this.#gates = options.gates;
    this.#measurements = SlowAnswers.create({
      ...options,
      schema: measurementsSchema,
    });
    this.#cardinality = SlowAnswers.create({
      ...options,
      schema: cardinalityCountsSchema,
    });
  }

  /** What the checks that are PromQL measure. */
  async measurements(asking: Asking): Promise<SlowAnswer<Measurements>> {
    return this.#measurements.get({
      ...asking,
      key: keyOf('measurements', asking),
      make: async (signal, note) =>
        readMeasurements(
          this.#client(asking, signal),
          asking.ref.cluster,
          note,
        ),
    });
  }

  /** Where the active series of the cluster are. */
  async cardinality(asking: Asking): Promise<SlowAnswer<CardinalityCounts>> {
    return this.#cardinality.get({
      ...asking,
      key: keyOf('cardinality', asking),
      make: async signal =>
        readCardinality(this.#client(asking, signal), asking.ref.cluster),
    });
  }

  #client({ ref }: Asking, signal: AbortSignal): MetricsClient {
    return MetricsClient.create(
      storeOf({
        kind: 'metrics',
        config: this.#config,
        gates: this.#gates,
        ref,
        signal,
        behind: true,
      }),
    );
  }
}

function keyOf(kind: string, { ref }: Asking): string {
  return cacheKey(`${kind}/${VERSION}`, [ref]);
}
