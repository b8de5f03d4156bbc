import type { DigestCounts } from '@alloy-fleet/alloy-advisor';
import type {
  Digest,
  Severity,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';
import { listCauses } from './clauseWords';
import { joinWords } from './joinWords';
import { sourceName } from './sourceName';

/** How something is: what is wrong with it, all right, or not known. */
export type Tone = Severity | 'passing' | 'unknown';

export interface Summary {
  readonly tone: Tone;
  /** What one would read out: one sentence, or two when part is unknown. */
  readonly sentence: string;
}

/** How collection in a cluster is, as its digest has it, in a sentence that can be read out. */
export function summarise(digest: Digest, t: Translate): Summary {
  const { state } = digest;
  switch (state) {
    case 'critical':
    case 'warning':
      return { tone: state, sentence: problemsSentence(digest, state, t) };
    case 'well':
      return { tone: 'passing', sentence: wellSentence(digest, t) };
    default:
      return { tone: 'unknown', sentence: unknownSentence(digest, t) };
  }
}

/** How many problems there are that lose data or will; of one check, one. */
export function countProblems({ counts }: Digest): number {
  const { critical, warning } = counts.checks.problems;
  return critical + warning;
}

function problemsSentence(
  { cluster, causes, counts }: Digest,
  severity: 'critical' | 'warning',
  t: Translate,
): string {
  const worst = causes.filter(it => it.severity === severity);
  const words = {
    cluster,
    count: worst.length,
    problems: listCauses(worst, t),
  };
  const { unknown } = counts.checks;
  const rest = unknown > 0 ? ` ${t('summary.rest', { count: unknown })}` : '';
  return `${t(`summary.${severity}`, words)}${rest}`;
}

function unknownSentence(
  { cluster, counts, open, unknownBecause }: Digest,
  t: Translate,
): string {
  const { unknown, passing, total } = counts.checks;
  switch (unknownBecause) {
    case 'no-collector':
      return t('summary.empty', { cluster });
    case 'nothing-checked':
      return t('summary.unchecked', { cluster });
    case 'source-out':
      // A source that is out leaves much open.
      return unknown > 0
        ? t('summary.unknown', { cluster, count: unknown, total })
        : t('summary.sourceOut', {
            cluster,
            sources: joinWords(
              open.sources.map(it => sourceName(it, t)),
              t,
            ),
          });
    default:
      // What nobody read is a remainder.
      return t('summary.remainder', {
        cluster,
        count: Math.max(unknown, open.critical),
        passing,
        total,
      });
  }
}

function wellSentence({ cluster, counts }: Digest, t: Translate): string {
  const { passing, unknown, total } = counts.checks;
  const words = { cluster, parts: partsOf(counts, t) };
  if (passing === total) {
    return t('summary.passing', words);
  }
  const sentence = t('summary.passed', { ...words, count: passing });
  return unknown > 0
    ? `${sentence} ${t('summary.lesser', { count: unknown })}`
    : sentence;
}

function partsOf(
  { collectors, nodes, hosts }: DigestCounts,
  t: Translate,
): string {
  const parts: string[] = [];
  if (collectors.known) {
    parts.push(t('summary.collectors', { count: collectors.value }));
  }
  if (nodes.known) {
    parts.push(t('summary.nodes', { count: nodes.value }));
  }
  if (hosts.known && hosts.value > 0) {
    parts.push(t('summary.hosts', { count: hosts.value }));
  }
  return joinWords(parts, t);
}
