import path from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { Piscina } from 'piscina';
import type { WorkersConfig } from '../config/workers';
import { SourceFailure } from '../sources/SourceFailure';
import { Spans } from '../tracing/Spans';
import type { TaskName, TaskOutput } from './tasks';
import runErrand, { type Errand } from './worker';
import type { Work, Workers } from './Workers';

/**
 * Small tasks that somebody waits for, whose answer is else there. They have
 * threads of their own: a repository or a large text holds nobody up.
 */
const AWAITED: ReadonlySet<TaskName> = new Set([
  'reduceReport',
  'showConfiguration',
]);
/** A fleet has tens of collectors, of which each report reads every one. */
const MOST_WAITING = 2_000;
/** A worker takes a while to start; while reports are looked at it is kept. */
const IDLE_MS = 60_000;
/** What was too much is not tried again for so long. */
const GIVEN_UP_MS = 5 * 60_000;
const MOST_GIVEN_UP = 1_000;

/**
 * Threads with a limit of time and memory for each task. One that goes beyond
 * it is ended, and another takes its place when there is more to do.
 */
export class WorkerPool implements Workers {
  readonly #config: WorkersConfig;
  readonly #logger: LoggerService;
  readonly #spans: Spans;
  readonly #threads: Piscina<Errand, unknown>;
  /** The time of a task begins when a worker has it, not when it waits for one. */
  readonly #queue: PQueue;
  readonly #awaited: PQueue;
  readonly #givenUp = new LRUCache<string, string>({
    max: MOST_GIVEN_UP,
    ttl: GIVEN_UP_MS,
  });
  #closed = false;

  static create(options: {
    config: WorkersConfig;
    logger: LoggerService;
    spans?: Spans;
  }) {
    return new WorkerPool(options);
  }

  private constructor({
    config,
    logger,
    spans = Spans.none(),
  }: Parameters<typeof WorkerPool.create>[0]) {
    this.#config = config;
    this.#logger = logger;
    this.#spans = spans;
    const awaited = Math.ceil(config.threads / 2);
    this.#queue = new PQueue({ concurrency: config.threads });
    this.#awaited = new PQueue({ concurrency: awaited });
    this.#threads = new Piscina({
      filename: runErrand.file,
      minThreads: 0,
      maxThreads: config.threads + awaited,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: config.memoryMiB },
      execArgv: execArgvOf(runErrand.file),
    });
  }

  async run<Name extends TaskName>(
    name: Name,
    input: Errand<Name>['input'],
    options: Parameters<Workers['run']>[2],
  ): Promise<TaskOutput<Name>> {
    return this.#spans.run('alloy.work', { 'alloy.task': name }, () =>
      this.#run(name, input, options),
    );
  }

  async #run<Name extends TaskName>(
    name: Name,
    input: Errand<Name>['input'],
    options: Parameters<Workers['run']>[2],
  ): Promise<TaskOutput<Name>> {
    const { signal, transfer = [] } = options;
    if (this.#closed) {
      throw closed();
    }
    const key = `${name} ${options.id}`;
    const why = this.#givenUp.get(key);
    if (why !== undefined) {
      throw new SourceFailure('failed', why);
    }
    const queue = AWAITED.has(name) ? this.#awaited : this.#queue;
    if (queue.size >= MOST_WAITING) {
      throw new SourceFailure(
        'failed',
        `${options.doing} has to wait: the portal has ${MOST_WAITING} texts to read before it. Look again in a minute; alloy.workers.threads lets it read more at a time.`,
      );
    }
    return queue.add(async () => {
      signal?.throwIfAborted();
      const deadline = AbortSignal.timeout(this.#config.timeoutMs);
      try {
        const output = await this.#threads.run(
          { name, input },
          { signal: deadline, transferList: [...transfer] },
        );
        return output as TaskOutput<Name>;
      } catch (error) {
        if (this.#closed) {
          throw closed();
        }
        const tooMuch = this.#tooMuch(error, deadline, options);
        if (tooMuch !== undefined) {
          this.#givenUp.set(key, tooMuch);
          this.#logger.warn(tooMuch);
        }
        throw new SourceFailure(
          'failed',
          tooMuch ?? `${options.doing} failed: ${messageOf(error)}.`,
          { cause: error },
        );
      }
    });
  }

  /** Ends all threads, and with them what they are at. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#threads.destroy();
  }

  /** Which limit a task went beyond, in words; undefined for any other error. */
  #tooMuch(
    error: unknown,
    deadline: AbortSignal,
    { doing, advice }: Work,
  ): string | undefined {
    const { timeoutMs, memoryMiB } = this.#config;
    if (deadline.aborted) {
      return `${doing} took longer than ${
        timeoutMs / 1_000
      } s (alloy.workers.timeout) and was given up. ${advice}`;
    }
    return isError(error) && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `${doing} took more than ${memoryMiB} MiB of memory (alloy.workers.memoryMiB) and was given up. ${advice}`
      : undefined;
  }
}

/** In a checkout workers run the source, as the Backstage CLI does; the built package needs nothing. */
function execArgvOf(file: string): string[] | undefined {
  // A checkout has what it is developed with.
  // eslint-disable-next-line @backstage/no-undeclared-imports
  const transform = () =>
    require.resolve('@backstage/cli/config/nodeTransform.cjs');
  return path.extname(file) === '.ts' ? ['--require', transform()] : undefined;
}

function closed(): SourceFailure {
  return new SourceFailure('failed', 'The portal is shutting down.');
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
