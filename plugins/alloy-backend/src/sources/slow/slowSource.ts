import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Shape } from '@alloy-fleet/alloy-advisor';
import type { SourceName } from '@alloy-fleet/backstage-plugin-alloy-common';
import { cacheKey } from '../../cache/cacheKey';
import type { Asking, Source, SourceTarget } from '../Source';
import { SlowAnswers } from './SlowAnswers';

/** Changes with what is kept: replicas of two versions share a cache. */
const VERSION = 2;

/** What keeping answers of before needs. */
export interface SlowSourceOptions {
  readonly cache: CacheService;
  readonly logger: LoggerService;
  /** @see SharedAnswers.create */
  readonly notBeforeMs?: () => number;
}

/**
 * A source that may take longer than a report waits: what it said last is
 * given then, with its date.
 */
export function slowSource<T>(
  options: SlowSourceOptions & {
    name: SourceName;
    /** Of its facts, which go through a cache. */
    shape: Shape<T>;
    target(asking: Asking): SourceTarget;
    make(
      asking: Asking,
      signal: AbortSignal,
      note: (partial: string) => void,
    ): Promise<T>;
  },
): Source<T> {
  const { name, target, make } = options;
  const answers = SlowAnswers.create(options);
  return {
    name,
    asks: 'portal',
    target,
    async read({ ref, repository, inTime, note, dated }) {
      const asking = { ref, repository };
      const answer = await answers.get({
        key: cacheKey(`${name}/${VERSION}`, target(asking).key),
        patience: inTime,
        make: (signal, noteMade) => make(asking, signal, noteMade),
      });
      answer.notes.forEach(note);
      dated(answer);
      return answer.value;
    },
  };
}
