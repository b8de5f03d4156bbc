import { toFindings } from '@alloy-fleet/alloy-advisor';
import { configurationChecks } from '@alloy-fleet/alloy-advisor/checks';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { unknownOf } from './configurationWords';

/** What every check says of something that is not known. */
export function unknownFindings(
  subject: Finding['subject'],
  { source, reason }: { readonly source: string; readonly reason: string },
): Finding[] {
  return configurationChecks.flatMap(check =>
    toFindings(check, [
      {
        status: 'unknown',
        subject,
        summary: unknownOf(subject, check.title, reason),
        evidence: [{ kind: 'source', source, message: reason }],
      },
    ]),
  );
}
