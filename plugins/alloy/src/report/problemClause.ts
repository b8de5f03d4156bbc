import type {
  Finding,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';
import type { Problem } from './problems';

type Clause = (
  problem: Problem,
  snapshot: Snapshot,
  t: Translate,
) => string | undefined;

/** Of how many nodes is worth saying even when it is one. */
const COVERAGE = 'coverage/node-without-collector';

/**
 * What is said of the checks whose findings add up to more than a list. A check
 * that is not here is told by its first finding.
 */
const CLAUSES: Readonly<Record<string, Clause>> = {
  // A node that is not covered is not, whatever explains it.
  [COVERAGE]: ({ everywhere }, snapshot, t) => {
    const count = new Set(everywhere.map(it => it.subject.name)).size;
    return snapshot.nodes.known
      ? t('clause.nodesNotCovered', {
          count,
          total: String(snapshot.nodes.value.length),
        })
      : undefined;
  },
  'instances/oom-killed': ({ findings }, _, t) =>
    t('clause.oomKilled', { count: findings.length }),
  'instances/pending': ({ findings }, _, t) =>
    t('clause.pending', { count: findings.length }),
  'loki-write/refused': ({ findings }, _, t) =>
    t('clause.logsRefused', { count: findings.length }),
  'remote-write/failing': ({ findings }, _, t) =>
    t('clause.samplesRefused', { count: findings.length }),
  'hosts/silent': ({ findings }, _, t) =>
    t('clause.hostsSilent', { count: findings.length }),
  'components/unhealthy': ({ findings }, _, t) =>
    t('clause.componentsUnhealthy', { count: findings.length }),
};

/** A problem in a few words, to stand in the middle of a sentence. */
export function problemClause(
  problem: Problem,
  snapshot: Snapshot,
  t: Translate,
): string {
  const { findings } = problem;
  const first = firstClause(findings[0]);
  // One finding is told by name: that is more than a count of one.
  if (findings.length === 1 && problem.check !== COVERAGE) {
    return first;
  }
  return (
    CLAUSES[problem.check]?.(problem, snapshot, t) ??
    (findings.length === 1
      ? first
      : t('clause.andMore', { first, count: findings.length - 1 }))
  );
}

/** "Pod a is silent: its last ..." -> "pod a is silent". */
function firstClause({ summary, subject }: Finding): string {
  const clause = summary.split(/: |; |\. /, 1)[0].replace(/\.$/, '');
  // A name keeps its letters, and so does what is no ordinary word: "OOM".
  return clause.startsWith(subject.name) || !/^[A-Z][a-z]* /.test(clause)
    ? clause
    : clause[0].toLocaleLowerCase('en-US') + clause.slice(1);
}
