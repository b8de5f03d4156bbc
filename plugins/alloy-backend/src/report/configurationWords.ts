import type { Subject } from '@alloy-fleet/backstage-plugin-alloy-common';

/** What a check says in its own words alone: its title, and whether it is so. */
export function holdsOf(
  subject: Subject,
  title: string,
  holds: boolean,
): string {
  return `This ${holds ? 'holds' : 'does not hold'} of ${
    subject.name
  }: ${title}.`;
}

/**
 * What a check says of what is not known, in its own words.
 *
 * @param reason in sentences; may be empty
 */
export function unknownOf(
  subject: Subject,
  title: string,
  reason: string,
): string {
  const whom = subject.kind === 'cluster' ? 'any collector' : subject.name;
  return `It is not known of ${whom} whether this holds: ${title}. ${reason}`.trimEnd();
}
