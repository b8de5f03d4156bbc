import type { Finding } from '../finding';
import { type DatedFinding, causesOf } from './causesOf';

const pod = (name: string) =>
  ({ kind: 'instance', name, namespace: 'monitoring' } as const);

const failing = (
  check: string,
  name: string,
  changes: Partial<DatedFinding> = {},
): DatedFinding => ({
  check,
  status: 'failing',
  severity: 'warning',
  subject: pod(name),
  summary: `${name} fails.`,
  evidence: [],
  ...changes,
});

const because = (check: string, name: string): Partial<Finding> => ({
  explainedBy: { check, subject: pod(name) },
});

describe('causesOf', () => {
  it('tells what one check finds at many places once, by the first of them', () => {
    const clause = { other: '{count} fail' };
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];

    expect(causesOf(names.map(it => failing('g/x', it, { clause })))).toEqual([
      {
        check: 'g/x',
        severity: 'warning',
        summary: 'a fails.',
        clause,
        subjects: ['a', 'b', 'c', 'd', 'e'].map(pod),
        places: 6,
        everywhere: 6,
        explains: 0,
      },
    ]);
  });

  it('has no cause of what is not failing, nor of what another explains', () => {
    const causes = causesOf([
      failing('g/root', 'a'),
      failing('g/x', 'b', because('g/root', 'a')),
      failing('g/y', 'b', { status: 'unknown' }),
      failing('g/z', 'b', { status: 'passing' }),
    ]);

    expect(causes.map(it => [it.check, it.explains])).toEqual([['g/root', 1]]);
  });

  it('counts what is explained with that which explains it in the end', () => {
    const [cause] = causesOf([
      failing('g/root', 'a'),
      failing('g/middle', 'a', because('g/root', 'a')),
      failing('g/last', 'a', because('g/middle', 'a')),
    ]);

    expect(cause).toMatchObject({ check: 'g/root', explains: 2 });
  });

  it('counts places that something else explains apart', () => {
    const causes = causesOf([
      failing('g/x', 'a'),
      failing('g/root', 'b'),
      failing('g/x', 'b', because('g/root', 'b')),
    ]);

    expect(causes).toMatchObject([
      { check: 'g/x', places: 1, everywhere: 2 },
      { check: 'g/root', places: 1, everywhere: 1, explains: 1 },
    ]);
  });

  it('does not take one target for another of the same address', () => {
    const of = (job: string) =>
      ({ kind: 'target', name: '10.0.3.7:9100', job } as const);
    const causes = causesOf([
      failing('g/one', 'a'),
      failing('g/other', 'a'),
      failing('g/down', 'x', {
        subject: of('node'),
        ...because('g/one', 'a'),
      }),
      failing('g/down', 'x', {
        subject: of('kubelet'),
        ...because('g/other', 'a'),
      }),
      failing('g/empty', 'a', {
        explainedBy: { check: 'g/down', subject: of('node') },
      }),
    ]);

    expect(causes.map(it => [it.check, it.explains])).toEqual([
      ['g/one', 2],
      ['g/other', 1],
    ]);
  });

  it('ends where causes lead back to where they began', () => {
    expect(
      causesOf([
        failing('g/x', 'a', because('g/y', 'a')),
        failing('g/y', 'a', because('g/x', 'a')),
        failing('g/z', 'a', because('g/gone', 'a')),
      ]),
    ).toEqual([]);
  });

  it('puts the severe first, and is as severe as the worst of it', () => {
    const causes = causesOf([
      failing('g/note', 'a', { severity: 'info' }),
      failing('g/x', 'a'),
      failing('g/y', 'a'),
      failing('g/y', 'b', { severity: 'critical' }),
    ]);

    expect(causes.map(it => [it.check, it.severity])).toEqual([
      ['g/y', 'critical'],
      ['g/x', 'warning'],
      ['g/note', 'info'],
    ]);
  });

  it('began when the first of them was found', () => {
    const since = (firstSeenAt: string) => ({ since: { firstSeenAt } });
    const [cause] = causesOf([
      failing('g/x', 'a', since('2026-11-22T12:00:00.000Z')),
      failing('g/x', 'b'),
      failing('g/x', 'c', since('2026-11-22T11:00:00.000Z')),
    ]);

    expect(cause.since).toBe('2026-11-22T11:00:00.000Z');
  });

  it('adds up what different places lose, and counts once what two checks see', () => {
    const [cause] = causesOf([
      failing('g/root', 'a'),
      failing('g/lines', 'a', {
        ...because('g/root', 'a'),
        impact: { linesPerSecond: 3 },
      }),
      failing('g/lines', 'b', {
        ...because('g/root', 'a'),
        impact: { linesPerSecond: 4 },
      }),
      failing('g/same-lines', 'c', {
        ...because('g/root', 'a'),
        impact: { linesPerSecond: 5, nodes: 1 },
      }),
    ]);

    expect(cause.impact).toEqual({ linesPerSecond: 7, nodes: 1 });
  });

  it('leaves out what may be lost by something else, and what follows of that', () => {
    const [cause] = causesOf([
      failing('g/root', 'a', { impact: { nodes: 1 } }),
      failing('g/shared', 'b', {
        explainedBy: {
          check: 'g/root',
          subject: pod('a'),
          amongOthers: true,
        },
        impact: { targets: 87 },
      }),
      failing('g/after', 'c', {
        ...because('g/shared', 'b'),
        impact: { linesPerSecond: 3 },
      }),
    ]);

    expect(cause).toMatchObject({ explains: 2, impact: { nodes: 1 } });
    expect(cause.impact).toEqual({ nodes: 1 });
  });

  it('takes no longer for thousands that explain each other in a chain', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) =>
      failing('g/x', `${i}`, i === 0 ? {} : because('g/x', `${i - 1}`)),
    ).reverse();

    expect(causesOf(chain)).toMatchObject([
      { places: 1, everywhere: 20_000, explains: 19_999 },
    ]);
  });
});
