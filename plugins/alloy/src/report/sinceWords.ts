import type { Since } from '@alloy-fleet/backstage-plugin-alloy-common';
import { formatAge, formatExactly, formatMoment } from '../time';
import type { Translate } from '../translation';

/** A beginning that is known so closely is told as one moment; milliseconds. */
const CLOSE_MS = 2 * 60_000;

/** Since when a finding fails, in a few words: no more than reports tell. */
export function sinceWords(since: Since, nowMs: number, t: Translate): string {
  const { firstSeenAt, notFailingAt, steadyFrom } = since;
  const age = (at: string) => formatAge(nowMs - Date.parse(at), t);
  if (steadyFrom > firstSeenAt) {
    return t('since.again', {
      first: age(firstSeenAt),
      steady: age(steadyFrom),
    });
  }
  if (notFailingAt === undefined) {
    return t('since.atLeast', {
      at: formatMoment(firstSeenAt, nowMs),
      age: age(firstSeenAt),
    });
  }
  return Date.parse(firstSeenAt) - Date.parse(notFailingAt) <= CLOSE_MS
    ? t('since.at', {
        at: formatMoment(firstSeenAt, nowMs),
        age: age(firstSeenAt),
      })
    : t('since.between', { from: age(notFailingAt), to: age(firstSeenAt) });
}

/** The same with every moment, and with what is not known. */
export function sinceSentence(since: Since, t: Translate): string {
  const { firstSeenAt, notFailingAt, steadyFrom } = since;
  return [
    t('since.first', { at: formatExactly(firstSeenAt) }),
    notFailingAt === undefined
      ? t('since.unknownBefore')
      : t('since.rightBefore', { at: formatExactly(notFailingAt) }),
    ...(steadyFrom > firstSeenAt
      ? [t('since.gap', { at: formatExactly(steadyFrom) })]
      : []),
  ].join(' ');
}
