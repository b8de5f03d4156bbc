import type {
  Finding,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';
import type { Problem } from './problems';

/** Of how many nodes is worth saying even when it is one. */
const COVERAGE = 'coverage/node-without-collector';

/**
 * What is said of the checks whose findings add up to more than a list. A check
 * that is not here is told by its first finding.
 */
const COUNTED: Readonly<
  Record<string, (count: number, t: Translate) => string>
> = {
  'instances/oom-killed': (count, t) => t('clause.oomKilled', { count }),
  'instances/pending': (count, t) => t('clause.pending', { count }),
  'loki-write/refused': (count, t) => t('clause.logsRefused', { count }),
  'remote-write/failing': (count, t) => t('clause.samplesRefused', { count }),
  'hosts/silent': (count, t) => t('clause.hostsSilent', { count }),
  'components/unhealthy': (count, t) =>
    t('clause.componentsUnhealthy', { count }),
};

/** A problem in a few words, to stand in the middle of a sentence. */
export function problemClause(
  { check, findings, everywhere }: Problem,
  { nodes }: Snapshot,
  t: Translate,
): string {
  if (check === COVERAGE && nodes.known) {
    // A node that is not covered is not, whatever explains it.
    const count = new Set(everywhere.map(it => it.subject.name)).size;
    return t('clause.nodesNotCovered', { count, total: nodes.value.length });
  }
  const first = firstClause(findings[0]);
  // One finding is told by name: that is more than a count of one.
  return findings.length === 1
    ? first
    : COUNTED[check]?.(findings.length, t) ??
        t('clause.andMore', { first, count: findings.length - 1 });
}

/** What several findings of one check come to, to stand by itself. */
export function groupWords(findings: readonly Finding[], t: Translate): string {
  const [{ check, status, summary }] = findings;
  const counted =
    status === 'failing' ? COUNTED[check]?.(findings.length, t) : undefined;
  return counted
    ? counted[0].toLocaleUpperCase('en-US') + counted.slice(1)
    : t('clause.andMore', {
        first: beginning(summary),
        count: findings.length - 1,
      });
}

/** "Pod a is silent: its last ..." -> "pod a is silent". */
function firstClause({ summary, subject }: Finding): string {
  const clause = beginning(summary);
  // A name keeps its letters, and so does what is no ordinary word: "OOM".
  return clause.startsWith(subject.name) || !/^[A-Z][a-z]* /.test(clause)
    ? clause
    : clause[0].toLocaleLowerCase('en-US') + clause.slice(1);
}

/** A sentence as far as it says what is so, and not why. */
function beginning(summary: string): string {
  return summary.split(/: |; |\. /, 1)[0].replace(/\.$/, '');
}
