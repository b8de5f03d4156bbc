import { hideCredentials } from '@alloy-fleet/alloy-config';
import { runStaticChecks } from '@alloy-fleet/alloy-advisor/checks';
import type { StaticCollector } from '@alloy-fleet/alloy-advisor/static';
import type {
  Evidence,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { shownText } from '../sources/shownText';
import { withoutSecrets } from '../sources/withoutSecrets';

/**
 * What is wrong with a collector as it is written down, without a secret in
 * it: lines of configurations are taken from what may be shown of them.
 */
export function collectorFindings(collector: StaticCollector): Finding[] {
  const lines = shownLines(collector);
  return runStaticChecks([collector]).map(finding => ({
    ...finding,
    summary: hideCredentials(finding.summary, '(secret)'),
    evidence: finding.evidence.map(it => shown(it, lines)),
    remedy: finding.remedy && {
      ...finding.remedy,
      alloy: finding.remedy.alloy && shownText(finding.remedy.alloy).text,
      patch: finding.remedy.patch && withoutSecrets(finding.remedy.patch),
    },
  }));
}

/** The lines of each file as they may be shown. */
function shownLines({ config }: StaticCollector): Map<string, string[]> {
  return new Map(
    config.known
      ? config.value.files.map(it => [
          it.name,
          shownText(it.text).text.split('\n'),
        ])
      : [],
  );
}

function shown(evidence: Evidence, lines: Map<string, string[]>): Evidence {
  switch (evidence.kind) {
    case 'config':
      return {
        ...evidence,
        text: lines.get(evidence.file)?.[evidence.line - 1]?.trim() ?? '',
      };
    case 'object':
      return { ...evidence, value: withoutSecrets(evidence.value) };
    default:
      return evidence;
  }
}
