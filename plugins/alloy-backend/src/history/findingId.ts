import { createHash } from 'node:crypto';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';

/** The same for the same finding in every report, whatever its numbers and words. */
export function findingId({
  check,
  subject,
}: Pick<Finding, 'check' | 'subject'>): string {
  const { kind, namespace = '', name } = subject;
  return createHash('sha256')
    .update(JSON.stringify([check, kind, namespace, name]))
    .digest('base64url');
}
