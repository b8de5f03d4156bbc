import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  SourceState,
  SourceStatus,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { LRUCache } from 'lru-cache';
import { withoutSecrets } from './withoutSecrets';

/** A fleet has a few questions for each of its clusters. */
const MOST_KNOWN = 10_000;
const ILL: ReadonlySet<SourceStatus> = new Set([
  'failed',
  'refused',
  'timed-out',
]);

/**
 * Writes to the log when a source begins to fail for a cluster, fails in
 * another way, or answers again: not each time that it is asked.
 */
export class SourceLog {
  readonly #logger: LoggerService;
  /** How those that fail did last, by what they were asked. */
  readonly #ill = new LRUCache<string, SourceStatus>({ max: MOST_KNOWN });

  static create(options: { logger: LoggerService }) {
    return new SourceLog(options);
  }

  private constructor({ logger }: Parameters<typeof SourceLog.create>[0]) {
    this.#logger = logger;
  }

  /**
   * Hears how an asking ended.
   *
   * @param asked.key the same for all who ask the same of the same source
   */
  heard(
    asked: { readonly key: string; readonly entityRef: string },
    { source, target, status, message, durationMs }: SourceState,
  ): void {
    const before = this.#ill.get(asked.key);
    const which = `The source ${source}${
      target ? ` (${oneLine(target)})` : ''
    }`;
    if (!ILL.has(status)) {
      if (before !== undefined) {
        this.#ill.delete(asked.key);
        this.#logger.info(
          `${which} answers again about ${asked.entityRef} (${status}).`,
        );
      }
      return;
    }
    this.#ill.set(asked.key, status);
    if (before !== status) {
      this.#logger.warn(
        `${which} gives nothing about ${
          asked.entityRef
        }: ${status} after ${durationMs} ms. ${oneLine(message ?? '')}`.trim(),
      );
    }
  }
}

/** As it can stand in a log, whoever wrote it. */
function oneLine(text: string): string {
  return withoutSecrets(text).replace(/[\s\p{Cc}]+/gu, ' ');
}
