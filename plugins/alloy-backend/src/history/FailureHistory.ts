import type {
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type {
  ClusterRef,
  Finding,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Asker } from '../sources/Source';
import { cacheKey } from '../cache/cacheKey';
import type { HistoryConfig } from '../config/history';
import type { Episode } from './Episode';
import { FailureStore, View } from './FailureStore';
import { findingId } from './findingId';
import { followFailures } from './followFailures';

/** So long a report waits for the database; milliseconds. */
const PATIENCE_MS = 2_000;
/** What ended is told for so long; milliseconds. */
const ENDED_MS = 60 * 60_000;
const MOST_ENDED = 50;
/** So many failures of a cluster are followed; a fleet of thousands has fewer. */
const MOST_FAILURES = 20_000;

/** Of which cluster reports are, and as whom it was asked for them. */
export interface Followed {
  readonly ref: ClusterRef;
  readonly asker: Pick<Asker, 'key'>;
}

/**
 * Remembers from report to report what fails, and says since when. Reports for
 * which a viewer asked the cluster himself are followed for him alone.
 */
export class FailureHistory {
  readonly #database: DatabaseService;
  readonly #logger: LoggerService;
  readonly #config: HistoryConfig;
  readonly #patienceMs: number;
  #store?: Promise<FailureStore>;
  #isLate = false;
  #hasFailed = false;

  static create(options: {
    database: DatabaseService;
    logger: LoggerService;
    config: HistoryConfig;
    patienceMs?: number;
  }) {
    return new FailureHistory(options);
  }

  private constructor(options: Parameters<typeof FailureHistory.create>[0]) {
    this.#database = options.database;
    this.#logger = options.logger;
    this.#config = options.config;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  /**
   * Opens the database before anybody waits for it: the first of a process is
   * slow to open, the more so the more connections there are, and blocks all.
   */
  async start(): Promise<void> {
    await this.#open().catch(error => {
      this.#logger.warn(`What fails is not remembered as yet: ${error}`);
    });
  }

  /**
   * A report with what is remembered of its failing findings, and what ended
   * lately; as it was when the database fails or takes too long.
   */
  async remember(report: Report, followed: Followed): Promise<Report> {
    if (this.#isLate) {
      // One that hangs is not asked more.
      return report;
    }
    try {
      const told = await this.#inTime(this.#remember(report, viewOf(followed)));
      if (this.#hasFailed) {
        this.#hasFailed = false;
        this.#logger.info('It is told again since when findings fail.');
      }
      return told;
    } catch (error) {
      this.#failed(report, error);
      return report;
    }
  }

  /** Said once and not for each report: there are many while a database is away. */
  #failed({ entityRef }: Report, error: unknown) {
    if (!this.#hasFailed) {
      this.#hasFailed = true;
      this.#logger.warn(
        `It is not told since when findings fail, first those of ${entityRef}: ${error}`,
      );
    }
  }

  /** Forgets what ended, or was looked at last, longer ago than it is kept. */
  async forgetOld(now: Date): Promise<void> {
    const store = await this.#open();
    const before = new Date(now.getTime() - this.#config.keepMs);
    await store.forget(before.toISOString());
  }

  async #remember(report: Report, view: View): Promise<Report> {
    const { takenAt } = report.snapshot;
    const { gapMs } = this.#config;
    const store = await this.#open();
    const failing = await store.follow({
      view,
      takenAt,
      gapMs,
      decide: before =>
        followFailures(before, {
          takenAt,
          findings: report.findings,
          gapMs,
          most: MOST_FAILURES,
        }),
    });
    const since = new Date(Date.parse(takenAt) - ENDED_MS).toISOString();
    return {
      ...report,
      findings: report.findings.map(it => withSince(it, failing)),
      ended: await store.endedSince(view, since, MOST_ENDED),
    };
  }

  /** Opened once, and tried again after it failed. */
  #open(): Promise<FailureStore> {
    this.#store ??= FailureStore.open(this.#database).catch(error => {
      this.#store = undefined;
      throw error;
    });
    return this.#store;
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.#isLate = true;
        work.catch(() => {}).finally(() => (this.#isLate = false));
        reject(new Error('the database takes too long.'));
      }, this.#patienceMs);
    });
    try {
      return await Promise.race([work, tooLate]);
    } finally {
      clearTimeout(timer);
    }
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
function viewOf({ ref, asker }: Followed): View {
  return {
    id: cacheKey('view', [ref, asker.key]),
    cluster: cacheKey('cluster', [ref]),
    entityRef: ref.entityRef,
  };
}
