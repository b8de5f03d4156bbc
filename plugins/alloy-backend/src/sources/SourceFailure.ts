import { isError } from '@backstage/errors';
import type { SourceStatus } from '@alloy-fleet/backstage-plugin-alloy-common';
import { fetchErrorSummary } from '../backends/fetchErrorSummary';
import { withoutSecrets } from './withoutSecrets';

/**
 * Whether asking the same again may help.
 *
 * - `no`: the answer would be the same.
 * - `once`: the connection broke; another may not.
 * - `later`: it is overburdened or starting; a few tries with growing pauses.
 * - `less`: it is asked too much; the same, and fewer questions at a time.
 */
export type Retry = 'no' | 'once' | 'later' | 'less';

export interface SourceFailureOptions extends ErrorOptions {
  /** Whether a smaller question could still be answered. */
  readonly narrower?: boolean;
  readonly retry?: Retry;
  /** How long the source asked to be left alone, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** A source that did not give what was asked, and why, without secrets. */
export class SourceFailure extends Error {
  readonly status: Exclude<SourceStatus, 'answered'>;
  readonly narrower: boolean;
  readonly retry: Retry;
  readonly retryAfterMs?: number;

  constructor(
    status: Exclude<SourceStatus, 'answered'>,
    message: string,
    options: SourceFailureOptions = {},
  ) {
    super(withoutSecrets(message), options);
    this.name = 'SourceFailure';
    this.status = status;
    this.narrower = options.narrower ?? false;
    this.retry = options.retry ?? 'no';
    this.retryAfterMs = options.retryAfterMs;
  }

  /** The same, but that asking again does not help. */
  final(): SourceFailure {
    const { status, message, narrower, retryAfterMs } = this;
    return new SourceFailure(status, message, {
      cause: this,
      narrower,
      retryAfterMs,
    });
  }

  /** What an error that came while a source was asked says of the source. */
  static of(error: unknown): SourceFailure {
    if (error instanceof SourceFailure) {
      return error;
    }
    // Not instanceof: the errors of fetch are of the realm that it came from.
    const { name, message } = isError(error)
      ? error
      : { name: 'Error', message: String(error) };
    if (name === 'TimeoutError' || name === 'AbortError') {
      return new SourceFailure('timed-out', 'It did not answer in time.', {
        cause: error,
      });
    }
    if (name === 'NotAllowedError') {
      return new SourceFailure('refused', message, { cause: error });
    }
    const cause =
      isError(error) && isError(error.cause) ? ` (${error.cause.message})` : '';
    return new SourceFailure(
      'failed',
      fetchErrorSummary(error) ?? `It could not be asked: ${message}${cause}.`,
      { cause: error, retry: name === 'TypeError' ? 'once' : 'no' },
    );
  }
}
