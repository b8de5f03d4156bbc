import type { Cause } from '@alloy-fleet/alloy-advisor';
import type {
  Finding,
  Subject,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';
import { joinWords } from './joinWords';

/** More than these is a list, and the list stands below the sentence. */
const NAMED_CAUSES = 3;

/** What is wrong, in clauses for the middle of a sentence; of many the first few and their number. */
export function listCauses(causes: readonly Cause[], t: Translate): string {
  const clauses = causes.slice(0, NAMED_CAUSES).map(it => causeClause(it, t));
  const more = causes.length - clauses.length;
  return joinWords(
    more > 0 ? [...clauses, t('summary.more', { count: more })] : clauses,
    t,
  );
}

/** A cause in a few words, to stand in the middle of a sentence. */
function causeClause(cause: Cause, t: Translate): string {
  const { clause, summary, subjects, places, everywhere } = cause;
  const count = clause?.everywhere ? everywhere : places;
  const first = firstClause(summary, subjects[0]);
  return (
    countedClause(clause, count, t) ??
    // One is told by name: that is more than a count of one.
    (places === 1 ? first : t('clause.andMore', { first, count: places - 1 }))
  );
}

/** What several findings of one check come to, to stand by itself. */
export function groupWords(findings: readonly Finding[], t: Translate): string {
  const [{ clause, summary }] = findings;
  const counted = countedClause(clause, findings.length, t);
  return counted
    ? counted[0].toLocaleUpperCase('en-US') + counted.slice(1)
    : t('clause.andMore', {
        first: beginning(summary),
        count: findings.length - 1,
      });
}

/** The check's own words for so many, where it has any. */
function countedClause(
  clause: Finding['clause'],
  count: number,
  t: Translate,
): string | undefined {
  const words = count === 1 ? clause?.one : clause?.other;
  return words?.replace('{count}', t('clause.count', { count }));
}

/** "Pod a is silent: its last ..." -> "pod a is silent". */
function firstClause(summary: string, subject: Subject | undefined): string {
  const clause = beginning(summary);
  // A name keeps its letters, and so does what is no ordinary word: "OOM".
  return (subject && clause.startsWith(subject.name)) ||
    !/^[A-Z][a-z]* /.test(clause)
    ? clause
    : clause[0].toLocaleLowerCase('en-US') + clause.slice(1);
}

/** A sentence as far as it says what is so, and not why. */
function beginning(summary: string): string {
  return summary.split(/: |; |\. /, 1)[0].replace(/\.$/, '');
}
