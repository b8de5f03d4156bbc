import { createHash } from 'node:crypto';
import { findingKey } from '@alloy-fleet/alloy-advisor';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';

/** The same for the same finding in every report, whatever its numbers and words. */
export function findingId(finding: Pick<Finding, 'check' | 'subject'>): string {
  return createHash('sha256').update(findingKey(finding)).digest('base64url');
}
