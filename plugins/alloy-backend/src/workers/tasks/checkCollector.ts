import { withSeenReads } from '@alloy-fleet/alloy-advisor/static';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { collectorFindings } from '../../report/collectorFindings';
import type { ObservedCollector } from '../../report/ObservedCollector';
import { staticCollector } from '../../sources/WrittenCollector';

/** What is wrong with one collector as it is written down, without a secret in it. */
export function checkCollector({
  collector,
  seen,
}: ObservedCollector): Finding[] {
  const parsed = [staticCollector(collector)];
  return (
    seen
      ? withSeenReads(parsed, { ...seen, processesOf: () => seen.processes })
      : parsed
  ).flatMap(collectorFindings);
}
