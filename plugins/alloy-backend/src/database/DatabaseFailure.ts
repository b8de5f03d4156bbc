import { CustomErrorBase, isError } from '@backstage/errors';

/** What a database says stands at the end, after the whole statement. */
const MOST_LETTERS = 300;

/** That the database was away, too slow, or refused; in words for a log. */
export class DatabaseFailure extends CustomErrorBase {
  name = 'DatabaseFailure' as const;

  static of(error: unknown): DatabaseFailure {
    if (error instanceof DatabaseFailure) {
      return error;
    }
    const message = isError(error) ? error.message : String(error);
    return new DatabaseFailure(
      message.length > MOST_LETTERS
        ? `... ${message.slice(-MOST_LETTERS)}`
        : message,
    );
  }
}
