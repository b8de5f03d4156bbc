import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Admission } from '../access/ClusterAccess';
import type { Asker } from '../sources/Source';
import type { CollectorName } from '@alloy-fleet/alloy-advisor';
import { cacheKey } from '../cache/cacheKey';
import type { EncodedJson } from '../cache/EncodedJson';
import {
  AnswerOrigin,
  REFRESHED_MS,
  SharedAnswers,
} from '../cache/SharedAnswers';
import type { FailureHistory } from '../history/FailureHistory';
import { Spans } from '../tracing/Spans';
import type { DigestKeeper } from './DigestKeeper';
import { EncodedReport } from './EncodedReport';
import { ReportContext, makeReport } from './makeReport';
import { reduceReport } from './reduceReport';
import { seenBy } from './seenBy';
import { withDigest } from './withDigest';

/**
 * How old a report may be, in milliseconds; its `takenAt` says how old it is.
 * One who comes every ten seconds, a little sooner than before, has it made
 * anew each time: so many others cost no more than he does.
 */
export const REPORT_AGES = { freshMs: 9_900, staleMs: 30_000 };
/** Compressed; a report on 5,000 nodes takes less than 2 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Changes with what reports look like: replicas of two versions share a cache. */
const VERSION = 10;

/**
 * Gives reports on clusters. Each is made once for all whom the cluster is
 * asked for alike, and holds everything; what one may not see is taken out of
 * what he is sent.
 */
export class ReportService {
  readonly #context: ReportContext;
  readonly #history: FailureHistory;
  readonly #spans: Spans;
  readonly #digests: Pick<DigestKeeper, 'keep'> | undefined;
  readonly #reports: SharedAnswers<EncodedReport>;
  readonly #portal: () => Promise<Asker>;
  readonly #now: () => Date;

  static create(
    options: ReportContext & {
      cache: CacheService;
      logger: LoggerService;
      history: FailureHistory;
      spans?: Spans;
      /** Keeps what reports come to, where that is kept. */
      digests?: Pick<DigestKeeper, 'keep'>;
      /** As whom a cluster is asked for those who are shown nothing of it. */
      portal: () => Promise<Asker>;
      now?: () => Date;
      notBeforeMs?: () => number;
      /** @see SharedAnswers.create */
      onGiven?: (origin: AnswerOrigin) => void;
    },
  ) {
    return new ReportService(options);
  }

  private constructor(options: Parameters<typeof ReportService.create>[0]) {
    const { now = () => new Date() } = options;
    this.#context = options;
    this.#history = options.history;
    this.#spans = options.spans ?? Spans.none();
    this.#digests = options.digests;
    this.#portal = options.portal;
    this.#now = now;
    this.#reports = SharedAnswers.create<EncodedReport>({
      cache: options.cache,
      logger: options.logger,
      unpack: EncodedReport.fromJSON,
      ages: REPORT_AGES,
      mostBytes: MOST_BYTES,
      now: () => now().getTime(),
      notBeforeMs: options.notBeforeMs,
      onGiven: options.onGiven,
    });
  }

  /**
   * The report on a cluster as it is sent to one who was let in.
   *
   * @throws ServiceUnavailableError when what he sees of it is too much to be made
   */
  async report(options: ReportRequest): Promise<EncodedJson> {
    const report = await this.#whole(options);
    const { checks, registry, workers } = this.#context;
    const byViewer = registry.sources.flatMap(it =>
      it.asks === 'viewer' ? it.name : [],
    );
    return report.body(
      seenBy(options.admission.viewer, report.hostRefs),
      (whole, seen) => reduceReport(whole, seen, { workers, checks, byViewer }),
    );
  }

  /**
   * The collectors of a cluster as one who was let in knows them; undefined
   * where they are not known, or not shown to him.
   */
  async collectors(
    options: ReportRequest,
  ): Promise<readonly CollectorName[] | undefined> {
    return options.admission.viewer.cluster.shown
      ? (await this.#whole(options)).collectors
      : undefined;
  }

  async #whole(options: ReportRequest): Promise<EncodedReport> {
    const { admission, refresh, signal } = options;
    const { cluster } = admission.viewer;
    const asker = cluster.shown ? cluster.asker : await this.#portal();
    const mostMs = refresh ? REFRESHED_MS : undefined;
    return this.#reports.get({
      key: keyOf(admission, asker),
      signal,
      mostMs,
      make: within =>
        this.#spans.run(
          'alloy.report',
          { 'alloy.cluster': admission.ref.entityRef },
          () => this.#make(admission, asker, { signal: within, mostMs }),
        ),
    });
  }

  async #make(
    { ref, repository }: Admission,
    asker: Asker,
    options: { signal: AbortSignal; mostMs?: number },
  ): Promise<EncodedReport> {
    const made = await makeReport(this.#context, {
      ref,
      repository,
      asker,
      now: this.#now(),
      ...options,
    });
    const remembered = await this.#history.remember(made, { ref, asker });
    await yieldToEventLoop();
    const report = withDigest(remembered);
    this.#digests?.keep(report, asker);
    return EncodedReport.of(report);
  }
}

/** Who wants a report. */
export interface ReportRequest {
  readonly admission: Admission;
  /** Whether he wants to know how it is now. */
  readonly refresh: boolean;
  readonly signal: AbortSignal;
}

/** The same for all who are given the same by every source. */
function keyOf({ ref, repository }: Admission, asker: Asker): string {
  return cacheKey(`report/${VERSION}`, [ref, repository, asker.key]);
}
