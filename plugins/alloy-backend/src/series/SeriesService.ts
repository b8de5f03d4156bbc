import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import type { CollectorName } from '@alloy-fleet/alloy-advisor';
import { cacheKey } from '../cache/cacheKey';
import type { EncodedJson } from '../cache/EncodedJson';
import type { AnswerOrigin } from '../cache/SharedAnswers';
import { SharedJson } from '../cache/SharedJson';
import type { ReportRequest, ReportService } from '../report/ReportService';
import { askOne } from '../sources/askOne';
import { MetricsClient } from '../sources/metrics/MetricsClient';
import type { Stores } from '../sources/store/Stores';
import { readSeries } from './readSeries';
import type { SeriesRequest } from './seriesRequest';

/** How old an answer may be, in milliseconds: its values are half a minute apart. */
const AGES = { freshMs: 30_000, staleMs: 120_000 };
/** Changes with what series look like. */
const VERSION = 2;

/** Gives values over time, each range asked for once whoever looks. */
export class SeriesService {
  readonly #stores: Stores;
  readonly #reports: Pick<ReportService, 'collectors'>;
  readonly #timeoutMs: number;
  readonly #answers: SharedJson;

  static create(options: {
    stores: Stores;
    reports: Pick<ReportService, 'collectors'>;
    /** How long the store may take, in milliseconds. */
    timeoutMs: number;
    cache: CacheService;
    logger: LoggerService;
    notBeforeMs?: () => number;
    /** @see SharedAnswers.create */
    onGiven?: (origin: AnswerOrigin) => void;
  }) {
    return new SeriesService(options);
  }

  private constructor(options: Parameters<typeof SeriesService.create>[0]) {
    this.#stores = options.stores;
    this.#reports = options.reports;
    this.#timeoutMs = options.timeoutMs;
    this.#answers = SharedJson.create({ ...options, ages: AGES });
  }

  /**
   * What was asked, as it is sent to one who was let in. The store is asked
   * with the portal's own credentials, so all are given the same.
   *
   * @throws NotFoundError for a collector that the report does not know,
   *   ServiceUnavailableError when the report knows none, or that says why the
   *   store did not give it
   */
  async series(
    options: ReportRequest & { asked: SeriesRequest },
  ): Promise<EncodedJson> {
    const { asked, refresh, signal } = options;
    const { ref } = options.admission;
    if (asked.collector) {
      await this.#mustKnow(asked.collector, options);
    }
    const target = this.#stores.target('metrics', ref);
    return this.#answers.get({
      key: cacheKey(`series/${VERSION}`, [target.key, asked]),
      refresh,
      signal,
      make: (within, nowMs) =>
        askOne({
          source: 'metrics',
          target: target.text,
          // A chart is asked for alone, and comes when it comes: nothing else waits.
          timeoutMs: this.#timeoutMs,
          signal: within,
          ask: async budget =>
            readSeries(
              MetricsClient.create(
                this.#stores.open('metrics', ref, { signal: budget }),
              ),
              { cluster: ref.cluster, asked, nowSeconds: nowMs / 1_000 },
            ),
        }),
    });
  }

  /** Any name would be a question to the store, and an answer to keep. */
  async #mustKnow(
    { namespace, name }: CollectorName,
    request: ReportRequest,
  ): Promise<void> {
    // Not as it is now: a collector is there for longer than a report.
    const known = await this.#reports.collectors({
      ...request,
      refresh: false,
    });
    if (!known) {
      throw new ServiceUnavailableError(
        'Which collectors there are is not known, or not shown to you: the report says why.',
      );
    }
    if (!known.some(it => it.namespace === namespace && it.name === name)) {
      throw new NotFoundError(
        `The cluster has no collector ${namespace}/${name}.`,
      );
    }
  }
}
