import { hideCredentials } from '@alloy-fleet/alloy-config';
import {
  StaticCollector,
  runStaticChecks,
  staticChecks,
} from '@alloy-fleet/alloy-advisor/static';
import type {
  Evidence,
  Fact,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { shownText } from '../configuration/shownText';
import { withoutSecrets } from '../sources/withoutSecrets';

/**
 * What is wrong with collectors as they are written down, without a secret in
 * it: lines of configurations are taken from what may be shown of them. Where
 * it is not known which collectors there are, each check says so.
 */
export function writtenFindings(
  collectors: Fact<readonly StaticCollector[]>,
  cluster: string,
): Finding[] {
  if (!collectors.known) {
    const { source, reason } = collectors;
    return staticChecks.map(({ id, title, severity }) => ({
      check: id,
      severity,
      status: 'unknown',
      subject: { kind: 'cluster', name: cluster },
      summary: `It is not known of any collector whether this holds: ${title}. ${reason}`,
      evidence: [{ kind: 'source', source, message: reason }],
    }));
  }
  return collectors.value.flatMap(collector => {
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
  });
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
