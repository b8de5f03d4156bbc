import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Episode, Remembered } from '../database/Episode';
import { findingId } from './findingId';
import { followFailures } from './followFailures';

const GAP_MS = 5 * 60_000;

/** A moment of the morning that the tests play in. */
const at = (time: string) => `2026-11-24T${time}:00.000Z`;

function finding(
  status: Finding['status'],
  about: Partial<Finding['subject']> & { check?: string } = {},
): Finding {
  const { check = 'instances/pending', ...subject } = about;
  return {
    check,
    status,
    severity: 'critical',
    subject: {
      kind: 'instance',
      namespace: 'monitoring',
      name: 'alloy-cluster-1',
      collector: 'alloy-cluster',
      ...subject,
    } as Finding['subject'],
    summary: `${status} as it is`,
    evidence: [],
  };
}

const failing = finding('failing');
const passing = finding('passing', {
  kind: 'collector',
  name: 'alloy-cluster',
});
const unknown = finding('unknown', { kind: 'cluster', name: 'lab' });

/** What is remembered after reports of one view, one after the other. */
function after(
  reports: [time: string, ...findings: Finding[]][],
  options: { before?: Remembered; most?: number } = {},
) {
  const { before, most = 100 } = options;
  let remembered: Remembered = before ?? { unknowns: {}, open: new Map() };
  let followed = followFailures(remembered, {
    takenAt: at('00:00'),
    findings: [],
    gapMs: GAP_MS,
    most,
  });
  const ended: string[] = [];
  for (const [time, ...findings] of reports) {
    const takenAt = at(time);
    followed = followFailures(remembered, {
      takenAt,
      findings,
      gapMs: GAP_MS,
      most,
    });
    ended.push(...followed.ended.map(id => `${time} ${id}`));
    const open = new Map(remembered.open);
    followed.changed.forEach(it => open.set(it.id, it));
    followed.ended.forEach(it => open.delete(it));
    for (const id of followed.lost) {
      open.set(id, { ...open.get(id)!, lastSeenAt: remembered.lastAt });
    }
    remembered = { lastAt: takenAt, unknowns: followed.unknowns, open };
  }
  return { remembered, followed, ended };
}

/** Since when a finding fails, after reports. */
function sinceOf(
  reports: Parameters<typeof after>[0],
  of: Finding = failing,
  options: Parameters<typeof after>[1] = {},
) {
  const episode = after(reports, options).followed.failing.get(findingId(of));
  return (
    episode && [
      episode.notFailingAt?.slice(11, 16),
      episode.firstSeenAt.slice(11, 16),
      episode.steadyFrom.slice(11, 16),
    ]
  );
}

describe('followFailures', () => {
  it('knows of a first report only that it fails', () => {
    expect(sinceOf([['09:00', failing]])).toEqual([
      undefined,
      '09:00',
      '09:00',
    ]);
  });

  it('keeps since when it fails as reports follow', () => {
    const louder = { ...failing, summary: 'worse', severity: 'info' as const };

    expect(
      sinceOf([
        ['09:00', passing],
        ['09:02', failing],
        ['09:04', louder],
        ['09:06', failing],
      ]),
    ).toEqual(['09:00', '09:02', '09:02']);
  });

  it('writes nothing as long as nothing changes', () => {
    const { followed } = after([
      ['09:00', failing],
      ['09:01', failing],
    ]);

    expect(followed).toMatchObject({ changed: [], lost: [], ended: [] });
  });

  it('begins anew after it passed', () => {
    const { ended } = after([
      ['09:00', failing],
      ['09:01', passing],
    ]);

    expect(ended).toEqual([`09:01 ${findingId(failing)}`]);
    expect(
      sinceOf([
        ['09:00', failing],
        ['09:01', passing],
        ['09:02', failing],
      ]),
    ).toEqual(['09:01', '09:02', '09:02']);
  });

  it('takes what is no more among the findings of a check for ended', () => {
    const other = finding('failing', { name: 'alloy-cluster-0' });

    expect(
      after([
        ['09:00', failing, other],
        ['09:01', other],
      ]).ended,
    ).toEqual([`09:01 ${findingId(failing)}`]);
  });

  it('neither ends nor begins what is unknown in between', () => {
    const { ended, remembered } = after([
      ['09:00', failing],
      ['09:01', unknown],
      ['09:02', unknown],
    ]);

    expect(ended).toEqual([]);
    expect([...remembered.open.values()]).toMatchObject([
      { firstSeenAt: at('09:00'), lastSeenAt: at('09:00') },
    ]);
    expect(
      sinceOf([
        ['08:59', passing],
        ['09:00', failing],
        ['09:01', unknown],
        ['09:02', failing],
      ]),
    ).toEqual(['08:59', '09:00', '09:00']);
  });

  it('does not take what was unknown before for not failing', () => {
    expect(
      sinceOf([
        ['09:00', unknown],
        ['09:01', failing],
      ]),
    ).toEqual([undefined, '09:01', '09:01']);
    expect(
      sinceOf([
        ['08:57', passing],
        ['08:58', passing],
        ['08:59', unknown],
        ['09:00', unknown],
        ['09:01', failing],
      ]),
    ).toEqual(['08:58', '09:01', '09:01']);
  });

  it('does not claim a time in which nobody could say', () => {
    expect(
      sinceOf([
        ['09:00', failing],
        ['09:01', unknown],
        ['09:04', unknown],
        ['09:08', failing],
      ]),
    ).toEqual([undefined, '09:00', '09:08']);
  });

  it('does not claim a time in which nobody looked', () => {
    expect(
      sinceOf([
        ['09:00', failing],
        ['09:06', failing],
        ['09:07', failing],
      ]),
    ).toEqual([undefined, '09:00', '09:06']);
  });

  it.each([
    ['of another collector', { kind: 'collector', name: 'alloy-node' }, true],
    ['of its collector', { kind: 'collector', name: 'alloy-cluster' }, false],
    [
      'of its collector elsewhere',
      { kind: 'collector', name: 'alloy-cluster', namespace: 'other' },
      true,
    ],
    ['of a node', { kind: 'node', name: 'k8s-worker-01' }, true],
    [
      'of another instance of its collector',
      { name: 'alloy-cluster-0' },
      false,
    ],
    [
      'of another check',
      { check: 'instances/restarting', kind: 'cluster' },
      true,
    ],
  ] as const)('ends, or not, beside what is unknown %s', (_, about, ends) => {
    const { ended } = after([
      ['09:00', failing],
      ['09:01', finding('unknown', about)],
    ]);

    expect(ended).toHaveLength(ends ? 1 : 0);
  });

  it('ends what passes by name though others of its collector are unknown', () => {
    expect(
      after([
        ['09:00', failing],
        ['09:01', finding('passing'), unknown],
      ]).ended,
    ).toHaveLength(1);
  });

  it('does not end an instance of unknown collector while any is unknown', () => {
    const lost = finding('failing', { collector: undefined });

    expect(
      after([
        ['09:00', lost],
        ['09:01', finding('unknown', { kind: 'collector', name: 'other' })],
      ]).ended,
    ).toEqual([]);
  });

  it('tells nothing of more failures than it follows', () => {
    const many = ['a', 'b', 'c'].map(name => finding('failing', { name }));
    const { followed } = after(
      [
        ['09:00', many[0]],
        ['09:01', ...many],
      ],
      { most: 2 },
    );

    expect(followed.failing.size).toBe(2);
    expect(followed.failing.has(findingId(many[0]))).toBe(true);
  });

  describe('with what others saw while nobody looked', () => {
    const lent = (episode: Partial<Episode>): Remembered['lent'] =>
      new Map([
        [
          findingId(failing),
          {
            id: findingId(failing),
            described: failing,
            firstSeenAt: at('08:50'),
            steadyFrom: at('08:55'),
            ...episode,
          },
        ],
      ]);
    const first = (before: Partial<Remembered>) =>
      sinceOf([['09:00', failing]], failing, {
        before: { unknowns: {}, open: new Map(), ...before },
      });

    it('takes their word for when it began', () => {
      expect(first({ lent: lent({ notFailingAt: at('08:49') }) })).toEqual([
        '08:49',
        '08:50',
        '08:55',
      ]);
    });

    it('does not take it against its own', () => {
      expect(first({ lastAt: at('08:52'), lent: lent({}) })).toEqual([
        '08:52',
        '09:00',
        '09:00',
      ]);
    });

    it('adds it to what it saw itself', () => {
      const own: Episode = {
        id: findingId(failing),
        described: failing,
        notFailingAt: at('08:00'),
        firstSeenAt: at('08:10'),
        steadyFrom: at('08:10'),
      };
      const open = new Map([[own.id, own]]);

      expect(first({ lastAt: at('08:20'), open, lent: lent({}) })).toEqual([
        '08:00',
        '08:10',
        '08:55',
      ]);
      // They saw it pass meanwhile.
      expect(
        first({
          lastAt: at('08:20'),
          open,
          lent: lent({ notFailingAt: at('08:49') }),
        }),
      ).toEqual(['08:49', '08:50', '08:55']);
    });
  });
});
