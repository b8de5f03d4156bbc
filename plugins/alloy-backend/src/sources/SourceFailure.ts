import { isError } from '@backstage/errors';
import type { SourceStatus } from '@alloy-fleet/backstage-plugin-alloy-common';

/** A source that did not give what was asked, and why. */
export class SourceFailure extends Error {
  readonly status: Exclude<SourceStatus, 'answered'>;
  /** Whether a smaller question could still be answered. */
  readonly narrower: boolean;

  constructor(
    status: Exclude<SourceStatus, 'answered'>,
    message: string,
    options?: ErrorOptions & { narrower?: boolean },
  ) {
    super(message, options);
    this.narrower = options?.narrower ?? false;
    this.name = 'SourceFailure';
    this.status = status;
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
    const cause =
      isError(error) && isError(error.cause) ? ` (${error.cause.message})` : '';
    return new SourceFailure(
      'failed',
      `It could not be asked: ${message}${cause}.`,
      { cause: error },
    );
  }
}
