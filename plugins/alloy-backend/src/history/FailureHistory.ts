import type { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type {
  ClusterRef,
  Finding,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  IPolicy,
  TaskCancelledError,
  TimeoutStrategy,
  circuitBreaker,
  handleAll,
  timeout,
  wrap,
} from 'cockatiel';
import { PORTAL } from '../access/ClusterViews';
import { cacheKey } from '../cache/cacheKey';
import type { HistoryConfig } from '../config/history';
import type { AlloyDatabase } from '../database/AlloyDatabase';
import type { Episode } from '../database/Episode';
import { EpisodeStore, View } from '../database/EpisodeStore';
import type { FindingEvents } from '../database/FindingEvents';
import type { TimeRange } from '../database/readEvents';
import type { Asker } from '../sources/Source';
import { findingId } from './findingId';
import { followFailures } from './followFailures';

/** So long a report waits for the database; milliseconds. */
const PATIENCE_MS = 2_000;
/** After so many in a row that failed or were late, reports go on without for a while. */
const MOST_FAILED = 3;
/** Then one tries again after that; milliseconds. */
const LEFT_ALONE_MS = 5_000;
/** What ended is told for so long; milliseconds. */
const ENDED_MS = 60 * 60_000;
const MOST_ENDED = 50;
/** So many failures of a cluster are followed; a fleet of thousands has fewer. */
const MOST_FAILURES = 20_000;

/** What of a report is needed to follow it, and changed by it. */
export type FollowedReport = Pick<
  Report,
  'entityRef' | 'snapshot' | 'findings' | 'ended' | 'notRemembered'
>;

/** Of which cluster reports are, and as whom it was asked for them. */
export interface FollowedCluster {
  readonly ref: ClusterRef;
  readonly asker: Pick<Asker, 'key'>;
}

/**
 * Remembers from report to report what fails, and says since when. Reports for
 * which a viewer asked the cluster himself are followed for him alone.
 */
export class FailureHistory {
  readonly #store: EpisodeStore;
  readonly #logger: LoggerService;
  readonly #config: HistoryConfig;
  readonly #policy: IPolicy;
  readonly #patienceMs: number;
  #hasFailed = false;
  #wasSetBack = false;

  static create(options: {
    database: AlloyDatabase;
    logger: LoggerService;
    config: HistoryConfig;
    patienceMs?: number;
    leftAloneMs?: number;
  }) {
    return new FailureHistory(options);
  }

  private constructor(options: Parameters<typeof FailureHistory.create>[0]) {
    const { patienceMs = PATIENCE_MS, leftAloneMs = LEFT_ALONE_MS } = options;
    this.#store = EpisodeStore.create(options);
    this.#logger = options.logger;
    this.#config = options.config;
    this.#patienceMs = patienceMs;
    const inTime = () => timeout(patienceMs, TimeoutStrategy.Aggressive);
    const breaker = circuitBreaker(handleAll, {
      halfOpenAfter: leftAloneMs,
      breaker: new ConsecutiveBreaker(MOST_FAILED),
    });
    // Who comes while another tries whether it is back waits for him, too.
    this.#policy = wrap(inTime(), breaker, inTime());
  }

  /**
   * A report with what is remembered of its failing findings, and what ended
   * lately; with why that is not known when the database fails, or takes
   * longer than two seconds. What is late is remembered all the same.
   */
  async remember<T extends FollowedReport>(
    report: T,
    followed: FollowedCluster,
  ): Promise<T> {
    try {
      const told = await this.#policy.execute(() =>
        this.#remember(report, viewOf(followed)),
      );
      if (this.#hasFailed) {
        this.#hasFailed = false;
        this.#logger.info('It is told again since when findings fail.');
      }
      return told;
    } catch (error) {
      this.#failed(report, error);
      return {
        ...report,
        ended: undefined,
        notRemembered: this.#reasonOf(error),
      };
    }
  }

  /**
   * What began and what ended of some clusters in a time, by their references,
   * as the portal saw it, whoever may see it. A cluster at which the portal
   * never looked is not among them: nothing is known of it. What no source
   * could say has neither begun nor ended.
   *
   * @throws ServiceUnavailableError when it is not known
   */
  async events(
    entityRefs: readonly string[],
    range: TimeRange,
  ): Promise<ReadonlyMap<string, FindingEvents>> {
    try {
      return await this.#policy.execute(() =>
        this.#store.events(entityRefs, range),
      );
    } catch (error) {
      this.#logger.warn(`What began and what ended can't be read: ${error}`);
      throw new ServiceUnavailableError(
        `It is not known what began and what ended: ${this.#reasonOf(error)}`,
      );
    }
  }

  /** Forgets what ended, or was looked at last, longer ago than it is kept. */
  async forgetOld(now: Date): Promise<void> {
    const before = new Date(now.getTime() - this.#config.keepMs);
    await this.#store.forget(before.toISOString());
  }

  async #remember<T extends FollowedReport>(report: T, view: View): Promise<T> {
    const { takenAt } = report.snapshot;
    const { gapMs } = this.#config;
    const { failing, ended, setBackFrom } = await this.#store.follow({
      view,
      takenAt,
      gapMs,
      endedSince: new Date(Date.parse(takenAt) - ENDED_MS).toISOString(),
      mostEnded: MOST_ENDED,
      decide: before =>
        followFailures(before, {
          takenAt,
          findings: report.findings,
          gapMs,
          most: MOST_FAILURES,
        }),
    });
    if (setBackFrom) {
      this.#setBack(report, setBackFrom);
    }
    return {
      ...report,
      findings: report.findings.map(it => withSince(it, failing)),
      ended: [...ended],
    };
  }

  /** Said once and not for each report: there are many while a database is away. */
  #failed({ entityRef }: FollowedReport, error: unknown) {
    if (!this.#hasFailed) {
      this.#hasFailed = true;
      this.#logger.warn(
        `It is not told since when findings fail, first those of ${entityRef}: ${
          error instanceof TaskCancelledError ? this.#reasonOf(error) : error
        }`,
      );
    }
  }

  /** Said once: replicas whose clocks differ have it happen with every report. */
  #setBack({ entityRef, snapshot }: FollowedReport, from: string) {
    if (!this.#wasSetBack) {
      this.#wasSetBack = true;
      this.#logger.warn(
        `What fails of ${entityRef} was remembered at ${from}, and it is ${snapshot.takenAt} only: a clock ran ahead. It is remembered from now on; set the clocks of all replicas by NTP.`,
      );
    }
  }

  /** For a viewer: what a database says holds statements and values. */
  #reasonOf(error: unknown): string {
    if (error instanceof TaskCancelledError) {
      return `The portal's database did not answer within ${
        this.#patienceMs / 1_000
      } s.`;
    }
    return error instanceof BrokenCircuitError
      ? `The portal's database failed ${MOST_FAILED} times in a row, and is tried again in a few seconds.`
      : `The portal's database failed; the log of its backend says why.`;
  }
}

function withSince(
  finding: Finding,
  failing: ReadonlyMap<string, Episode>,
): Finding {
  const episode =
    finding.status === 'failing' ? failing.get(findingId(finding)) : undefined;
  if (!episode) {
    return finding;
  }
  const { firstSeenAt, notFailingAt, steadyFrom } = episode;
  return { ...finding, since: { firstSeenAt, notFailingAt, steadyFrom } };
}

/** An entity that is told to stand for another cluster begins anew. */
function viewOf({ ref, asker }: FollowedCluster): View {
  return {
    id: cacheKey('view', [ref, asker.key]),
    cluster: cacheKey('cluster', [ref]),
    entityRef: ref.entityRef,
    byPortal: asker.key === PORTAL,
  };
}
