import type { CauseNode } from './causeTree';
import { newestFirst } from './newestFirst';

const node = (name: string, firstSeenAt?: string): CauseNode => ({
  finding: {
    check: 'made-up/check',
    status: 'failing',
    severity: 'critical',
    subject: { kind: 'host', name },
    summary: name,
    evidence: [],
    since: firstSeenAt ? { firstSeenAt, steadyFrom: firstSeenAt } : undefined,
  },
  consequences: [],
});

describe('newestFirst', () => {
  it('puts what was first seen last first, and what nothing is remembered of last', () => {
    const nodes = [
      node('unheard'),
      node('a', '2026-11-24T09:00:00.000Z'),
      node('b', '2026-11-24T09:01:00.000Z'),
      node('c', '2026-11-24T09:01:00.000Z'),
    ];

    expect(newestFirst(nodes).map(it => it.finding.summary)).toEqual([
      'b',
      'c',
      'a',
      'unheard',
    ]);
  });
});
