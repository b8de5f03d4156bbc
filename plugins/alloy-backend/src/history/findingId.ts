import { createHash } from 'node:crypto';
import {
  Finding,
  subjectIdentity,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** The same for the same finding in every report, whatever its numbers and words. */
export function findingId({
  check,
  subject,
}: Pick<Finding, 'check' | 'subject'>): string {
  return createHash('sha256')
    .update(JSON.stringify([check, ...subjectIdentity(subject)]))
    .digest('base64url');
}
