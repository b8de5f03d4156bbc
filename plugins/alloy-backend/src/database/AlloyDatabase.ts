import type {
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import { DatabaseFailure } from './DatabaseFailure';
import { isPostgres, requireSupported } from './isPostgres';
import { migrate } from './migrate';

/** So long a transaction may take, with waiting for a connection; milliseconds. */
const DEADLINE_MS = 10_000;
/** So long the start of the backend waits for a database; milliseconds. */
const START_MS = 5_000;
/** PostgreSQL chose this one of two that waited for each other. */
const DEADLOCK = '40P01';
const TRIES = 3;

/** It goes on with what it is at, as far as anybody knows. */
class TooLate extends Error {
  constructor(ms: number) {
    super(`The database did not answer within ${ms / 1_000} s.`);
    this.name = 'TooLate';
  }
}

/**
 * The plugin's database, which all replicas of the backend share: SQLite or
 * PostgreSQL. It is opened once, and asked for again after it was away.
 */
export class AlloyDatabase {
  readonly #service: DatabaseService;
  readonly #logger: LoggerService;
  readonly #deadlineMs: number;
  readonly #startMs: number;
  #client?: Promise<Knex>;
  #open?: Promise<Knex>;

  static create(options: {
    database: DatabaseService;
    logger: LoggerService;
    deadlineMs?: number;
    startMs?: number;
  }) {
    return new AlloyDatabase(options);
  }

  private constructor(options: Parameters<typeof AlloyDatabase.create>[0]) {
    this.#service = options.database;
    this.#logger = options.logger;
    this.#deadlineMs = options.deadlineMs ?? DEADLINE_MS;
    this.#startMs = options.startMs ?? START_MS;
  }

  /**
   * Opens the database before anybody waits for it: the first of a process is
   * slow to open, the more so the more connections there are, and blocks all.
   * One that is away keeps nobody from starting.
   */
  async start(): Promise<void> {
    try {
      await inTime(this.#startMs, () => this.#opened());
    } catch (error) {
      this.#logger.warn(
        error instanceof TooLate
          ? `The database did not open within ${
              this.#startMs / 1_000
            } s: nobody waits longer to start, and it is opened further until it is needed.`
          : `The database is away, and is tried again when it is needed: ${error}`,
      );
    }
  }

  /**
   * Does something in a transaction, of which nothing stays when it fails, when
   * it takes too long, or when the process is killed. It may be done once more
   * from the beginning, after two replicas waited for each other.
   *
   * @throws DatabaseFailure when the database is away or too slow, or refuses
   */
  async transaction<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    for (let left = TRIES - 1; ; left -= 1) {
      try {
        return await inTime(this.#deadlineMs, signal =>
          this.#transact(work, signal),
        );
      } catch (error) {
        if (left === 0 || !isError(error) || error.code !== DEADLOCK) {
          throw DatabaseFailure.of(error);
        }
      }
    }
  }

  async #transact<T>(
    work: (tx: Knex.Transaction) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const knex = await this.#opened();
    const connection = await knex.client.acquireConnection();
    let isReleased = false;
    const release = () => {
      if (!isReleased) {
        isReleased = true;
        knex.client.releaseConnection(connection);
      }
    };
    const breakOff = () => {
      // Who does not answer can hold a connection for good: knex closes it, and
      // opens another. A SQLite in memory would be gone with its own.
      if (isPostgres(knex)) {
        connection.__knex__disposed = signal.reason;
        release();
      }
    };
    signal.addEventListener('abort', breakOff, { once: true });
    try {
      signal.throwIfAborted();
      return await knex.transaction(
        async tx => {
          await this.#limit(tx);
          const done = await work(tx);
          if (isPostgres(knex)) {
            // Who was told that it is too late is not to find it done.
            signal.throwIfAborted();
          }
          return done;
        },
        { connection },
      );
    } finally {
      signal.removeEventListener('abort', breakOff);
      release();
    }
  }

  /** The database itself ends what nobody waits for any more, and its locks. */
  async #limit(tx: Knex.Transaction): Promise<void> {
    if (isPostgres(tx)) {
      const ms = String(this.#deadlineMs);
      await tx.raw(
        `select set_config('statement_timeout', ?, true), set_config('idle_in_transaction_session_timeout', ?, true)`,
        [ms, ms],
      );
    }
  }

  #opened(): Promise<Knex> {
    this.#open ??= this.#openNow().catch(error => {
      this.#open = undefined;
      throw error;
    });
    return this.#open;
  }

  async #openNow(): Promise<Knex> {
    this.#client ??= this.#service.getClient().catch(error => {
      this.#client = undefined;
      throw error;
    });
    const knex = await this.#client;
    requireSupported(knex);
    if (!this.#service.migrations?.skip) {
      await migrate(knex, { logger: this.#logger });
    }
    return knex;
  }
}

async function inTime<T>(
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TooLate(ms);
      ending.abort(error);
      reject(error);
    }, ms);
  });
  try {
    return await Promise.race([work(ending.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
