import {
  Finding,
  subjectIdentity,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** The same finding has the same key in the next report. */
export function findingKey({
  check,
  subject,
}: Pick<Finding, 'check' | 'subject'>): string {
  return [check, ...subjectIdentity(subject)].join(' ');
}

/** A finding's name in an address, after the `#`. */
export function findingAnchor(
  finding: Pick<Finding, 'check' | 'subject'>,
): string {
  return `finding-${findingKey(finding).replace(/[^A-Za-z0-9]+/g, '-')}`;
}
