import { toFindings } from '@alloy-fleet/alloy-advisor';
import { configurationChecks } from '@alloy-fleet/alloy-advisor/checks';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';

/** What every check says of something that is not known. */
export function unknownFindings(
  subject: Finding['subject'],
  { source, reason }: { readonly source: string; readonly reason: string },
): Finding[] {
  const whom = subject.kind === 'cluster' ? 'any collector' : `${subject.name}`;
  return configurationChecks.flatMap(check =>
    toFindings(check, [
      {
        status: 'unknown',
        subject,
        summary: `It is not known of ${whom} whether this holds: ${check.title}. ${reason}`,
        evidence: [{ kind: 'source', source, message: reason }],
      },
    ]),
  );
}
