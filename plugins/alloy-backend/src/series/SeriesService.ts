import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Admission } from '../access/ClusterAccess';
import { cacheKey } from '../cache/cacheKey';
import type { EncodedJson } from '../cache/EncodedJson';
import { SharedJson } from '../cache/SharedJson';
import type { AlloyConfig } from '../config/readAlloyConfig';
import { askOne } from '../sources/askOne';
import { MetricsClient } from '../sources/metrics/MetricsClient';
import type { TenantGates } from '../sources/policy/TenantGates';
import { storeOf, storeTarget } from '../sources/store/storeOf';
import { readSeries } from './readSeries';
import type { SeriesRequest } from './seriesRequest';

/** How old an answer may be, in milliseconds: its values are half a minute apart. */
const AGES = { freshMs: 30_000, staleMs: 120_000 };
/** Changes with what series look like. */
const VERSION = 1;

/** Gives values over time, each range asked for once whoever looks. */
export class SeriesService {
  readonly #config: AlloyConfig;
  readonly #gates: TenantGates;
  readonly #answers: SharedJson;

  static create(options: {
    config: AlloyConfig;
    gates: TenantGates;
    cache: CacheService;
    logger: LoggerService;
    notBeforeMs?: () => number;
  }) {
    return new SeriesService(options);
  }

  private constructor(options: Parameters<typeof SeriesService.create>[0]) {
    this.#config = options.config;
    this.#gates = options.gates;
    this.#answers = SharedJson.create({ ...options, ages: AGES });
  }

  /**
   * What was asked, as it is sent to one who was let in. The store is asked
   * with the portal's own credentials, so all are given the same.
   *
   * @throws ServiceUnavailableError that says why the store did not give it
   */
  async series(options: {
    admission: Admission;
    asked: SeriesRequest;
    /** Whether he wants to know how it is now. */
    refresh: boolean;
    signal: AbortSignal;
  }): Promise<EncodedJson> {
    const { asked, refresh, signal } = options;
    const { ref } = options.admission;
    return this.#answers.get({
      key: cacheKey(`series/${VERSION}`, [ref, asked]),
      refresh,
      signal,
      make: (within, nowMs) =>
        askOne({
          source: 'metrics',
          target: storeTarget('metrics', this.#config, ref),
          // A chart is asked for alone, and comes when it comes: nothing else waits.
          timeoutMs: this.#config.gathering.timeoutMs,
          signal: within,
          ask: async budget =>
            readSeries(
              MetricsClient.create(
                storeOf({
                  kind: 'metrics',
                  config: this.#config,
                  gates: this.#gates,
                  ref,
                  signal: budget,
                }),
              ),
              { cluster: ref.cluster, asked, nowSeconds: nowMs / 1_000 },
            ),
        }),
    });
  }
}
