import type { Since } from '@alloy-fleet/backstage-plugin-alloy-common';
import { translate } from '../__testUtils__/translate';
import { sinceSentence, sinceWords } from './sinceWords';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();

const since = (
  firstSeen: number,
  changes: { notFailing?: number; steady?: number } = {},
): Since => ({
  firstSeenAt: ago(firstSeen),
  notFailingAt:
    changes.notFailing === undefined ? undefined : ago(changes.notFailing),
  steadyFrom: ago(changes.steady ?? firstSeen),
});

describe('since when a finding fails', () => {
  it.each<[string, Since, RegExp]>([
    [
      'began when a report saw it begin',
      since(14, { notFailing: 15 }),
      /^since .*:46.*, 14 min ago$/,
    ],
    [
      'may have begun before anybody looked',
      since(14),
      /^first seen .*:46.*, 14 min ago$/,
    ],
    [
      'began while nobody looked',
      since(14, { notFailing: 180 }),
      /^began between 3 h and 14 min ago$/,
    ],
    [
      'was not seen for a while',
      since(540, { notFailing: 541, steady: 12 }),
      /^first seen 9 h ago, and again for 12 min$/,
    ],
  ])('tells that it %s', (_, it, words) => {
    expect(sinceWords(it, now, translate())).toMatch(words);
  });

  it('tells in full what is known and what is not', () => {
    expect(sinceSentence(since(14, { notFailing: 15 }), translate())).toMatch(
      /^A report first found it failing on .*:46:00.*\. The one before, on .*:45:00.*, found it right\.$/,
    );
    expect(sinceSentence(since(540, { steady: 12 }), translate())).toMatch(
      /No report before could tell, so it may have begun earlier\. .* since .*:48:00/,
    );
  });
});
