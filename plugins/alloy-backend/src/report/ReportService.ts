import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Admission } from '../access/ClusterAccess';
import { cacheKey } from '../cache/cacheKey';
import type { EncodedJson } from '../cache/EncodedJson';
import { REFRESHED_MS, SharedAnswers } from '../cache/SharedAnswers';
import type { FailureHistory } from '../history/FailureHistory';
import { EncodedReport } from './EncodedReport';
import { GatherContext } from './gather';
import { makeReport } from './makeReport';

/**
 * How old a report may be, in milliseconds; its `takenAt` says how old it is.
 * One who comes every ten seconds, a little sooner than before, has it made
 * anew each time: so many others cost no more than he does.
 */
export const REPORT_AGES = { freshMs: 9_900, staleMs: 30_000 };
/** Compressed; a report on 5,000 nodes takes less than 2 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Changes with what reports look like: replicas of two versions share a cache. */
const VERSION = 7;

/** Gives reports on clusters, each made once for all who may see the same. */
export class ReportService {
  readonly #context: GatherContext;
  readonly #history: FailureHistory;
  readonly #reports: SharedAnswers<EncodedReport>;
  readonly #now: () => Date;

  static create(
    options: GatherContext & {
      cache: CacheService;
      logger: LoggerService;
      history: FailureHistory;
      now?: () => Date;
      notBeforeMs?: () => number;
    },
  ) {
    return new ReportService(options);
  }

  private constructor(options: Parameters<typeof ReportService.create>[0]) {
    const { now = () => new Date() } = options;
    this.#context = options;
    this.#history = options.history;
    this.#now = now;
    this.#reports = SharedAnswers.create<EncodedReport>({
      cache: options.cache,
      logger: options.logger,
      unpack: EncodedReport.fromJSON,
      ages: REPORT_AGES,
      mostBytes: MOST_BYTES,
      now: () => now().getTime(),
      notBeforeMs: options.notBeforeMs,
    });
  }

  /** The report on a cluster as it is sent to one who was let in. */
  async report(options: {
    admission: Admission;
    /** Whether he wants to know how it is now. */
    refresh: boolean;
    signal: AbortSignal;
  }): Promise<EncodedJson> {
    const { admission, refresh, signal } = options;
    const answer = await this.#reports.get({
      key: keyOf(admission),
      signal,
      mostMs: refresh ? REFRESHED_MS : undefined,
      make: within => this.#make(admission, within),
    });
    return answer.body(admission.viewer);
  }

  async #make(
    admission: Admission,
    signal: AbortSignal,
  ): Promise<EncodedReport> {
    const { entity, ref, viewer } = admission;
    const report = await makeReport(this.#context, {
      entityRef: stringifyEntityRef(entity),
      sourceLocation:
        entity.metadata.annotations?.['backstage.io/source-location'],
      ref,
      viewer,
      signal,
      now: this.#now(),
    });
    return EncodedReport.of(await this.#history.remember(report, admission));
  }
}

/** The same for all who are given the same by every source. */
function keyOf({ entity, ref, viewer }: Admission): string {
  return cacheKey(`report/${VERSION}`, [
    stringifyEntityRef(entity),
    ref,
    entity.metadata.annotations?.['backstage.io/source-location'],
    viewer.sight,
  ]);
}
