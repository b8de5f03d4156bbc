import type { Finding } from './Finding';
import { subjectIdentity } from './Subject';

/**
 * The same for the same finding in every report, whatever its numbers and
 * words; another for every other, whatever labels have in them.
 */
export function findingKey({
  check,
  subject,
}: Pick<Finding, 'check' | 'subject'>): string {
  return JSON.stringify([check, ...subjectIdentity(subject)]);
}
