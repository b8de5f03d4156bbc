import { Position } from './SourceText';

export type Severity = 'error' | 'warning';

/**
 * Something to tell about a configuration.
 *
 * `end` is the position of the **last character** of what is meant, inclusive,
 * as Alloy reports it (`endColumn` of a one-character range equals `column`);
 * it equals `start` where only a place is known.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly start: Position;
  readonly end: Position;
  readonly message: string;
}
