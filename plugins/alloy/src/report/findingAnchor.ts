import {
  Finding,
  subjectIdentity,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** A finding's name in an address, after the `#`. */
export function findingAnchor({
  check,
  subject,
}: Pick<Finding, 'check' | 'subject'>): string {
  const words = [check, ...subjectIdentity(subject)].join(' ');
  return `finding-${words.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
