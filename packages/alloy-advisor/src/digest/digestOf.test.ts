import { runChecks } from '../checks';
import type { Finding } from '../finding';
import { type Snapshot, absent, known, unknown } from '../snapshot';
import {
  TAKEN_AT,
  collector,
  host,
  instance,
  snapshot,
  wellMetrics,
} from '../testdata/snapshots';
import { digestOf } from './digestOf';
import { parseDigest } from './parseDigest';

const of = (change: Partial<Snapshot> = {}, findings?: Finding[]) => {
  const it = snapshot(change);
  return digestOf({ snapshot: it, findings: findings ?? runChecks(it) });
};

const finding = (changes: Partial<Finding> = {}): Finding => ({
  check: 'made-up/check',
  status: 'passing',
  severity: 'critical',
  subject: { kind: 'cluster', name: 'lab' },
  summary: 'It is so.',
  evidence: [],
  ...changes,
});

const forbidden = unknown('kubernetes', 'it is forbidden (403)');

const node = (name: string, ready = true) => ({
  name,
  ready,
  status: ready ? 'Ready' : 'NotReady',
  roles: [],
});

describe('digestOf', () => {
  it('holds what a cluster in which all is well comes to', () => {
    const digest = of({}, [finding()]);

    expect(digest).toMatchObject({
      cluster: 'lab',
      takenAt: TAKEN_AT,
      state: 'well',
      empty: false,
      open: { critical: 0, lesser: 0, sources: [] },
      causes: [],
      coverage: known('kubernetes', { covered: 1, notCovered: 0 }),
      versions: {
        value: known('metrics', [{ version: 'v1.19.0', processes: 2 }]),
        untold: [],
      },
      series: known('cardinality', 0),
    });
    expect(digest.counts).toMatchObject({
      collectors: known('kubernetes', 1),
      instances: known('kubernetes', 1),
      readyInstances: known('kubernetes', 1),
      hosts: known('catalog', 1),
      reportingHosts: known('catalog', 1),
      nodes: known('kubernetes', 1),
      readyNodes: known('kubernetes', 1),
    });
  });

  it('is as bad as the worst that fails', () => {
    const warning = finding({ status: 'failing', severity: 'warning' });
    const critical = finding({ status: 'failing', check: 'made-up/worse' });

    expect(of({}, [warning, critical]).state).toBe('critical');
    expect(of({}, [warning, finding()]).state).toBe('warning');
  });

  it('is not well of which a critical check could not be made, whatever passes', () => {
    const open = finding({ check: 'made-up/open', status: 'unknown' });

    expect(of({}, [finding(), open])).toMatchObject({
      state: 'unknown',
      unknownBecause: 'checks-open',
      open: { critical: 1, lesser: 0 },
    });
  });

  it('says which lesser checks could not be made of one that is well', () => {
    const open = finding({
      check: 'made-up/open',
      status: 'unknown',
      severity: 'warning',
    });

    expect(of({}, [finding(), open])).toMatchObject({
      state: 'well',
      open: { critical: 0, lesser: 1, sources: [] },
    });
  });

  it('is not well of which a source is out, and says which', () => {
    const { sources } = snapshot();
    const open = finding({
      check: 'made-up/open',
      status: 'unknown',
      severity: 'info',
    });
    const digest = of(
      {
        sources: sources.map(it =>
          it.source === 'logs' ? { ...it, status: 'timed-out' as const } : it,
        ),
      },
      [finding(), open],
    );

    expect(digest).toMatchObject({
      state: 'unknown',
      unknownBecause: 'source-out',
      open: { sources: ['logs'] },
    });
    expect(digest.sources).toContainEqual({
      source: 'logs',
      status: 'timed-out',
    });
  });

  it('is not well where nothing was checked, or nobody collects', () => {
    expect(of({}, [])).toMatchObject({
      state: 'unknown',
      unknownBecause: 'nothing-checked',
    });
    expect(
      of({ collectors: known('kubernetes', []), hosts: known('catalog', []) }, [
        finding(),
      ]),
    ).toMatchObject({
      state: 'unknown',
      unknownBecause: 'no-collector',
      empty: true,
    });
  });

  it('is not well of which a source is out, though every check passes', () => {
    const { sources } = snapshot();
    const withState = (status: 'partial' | 'not-configured') =>
      of(
        {
          sources: sources.map(it =>
            it.source === 'logs' ? { ...it, status } : it,
          ),
        },
        [finding()],
      );

    expect(withState('partial')).toMatchObject({
      state: 'unknown',
      unknownBecause: 'source-out',
    });
    expect(withState('not-configured').state).toBe('well');
  });

  it('counts no hosts of which there may be others', () => {
    const out = unknown('catalog', 'It failed.');
    const { counts, versions } = of({ allHosts: out }, [finding()]);

    expect([counts.hosts, counts.reportingHosts]).toEqual([out, out]);
    expect(versions.untold).toEqual(['It failed.']);
  });

  it.each(['kubernetes', 'metrics', 'catalog'] as const)(
    'does not call a cluster empty of which the source %s is out',
    source => {
      const { sources } = snapshot();
      const nothing = {
        collectors: known('kubernetes', []),
        hosts: known('catalog', []),
        sources: sources.map(it =>
          it.source === source ? { ...it, status: 'failed' as const } : it,
        ),
      };

      expect(of(nothing, [finding()])).toMatchObject({
        state: 'unknown',
        unknownBecause: 'source-out',
        empty: false,
      });
    },
  );

  it('does not call a cluster empty whose hosts are not known to be all', () => {
    const nothing = {
      collectors: known('kubernetes', []),
      hosts: known('metrics', []),
      allHosts: unknown('catalog', 'It failed.'),
    };

    expect(of(nothing, [finding()]).empty).toBe(false);
  });

  it('does not call a cluster empty whose collectors are not known', () => {
    expect(
      of({ collectors: forbidden, hosts: known('catalog', []) }).empty,
    ).toBe(false);
  });

  it('counts a node as covered that every DaemonSet is ready on', () => {
    const on = (name: string, ...nodes: string[]) =>
      collector({
        name,
        instances: known(
          'kubernetes',
          nodes.map(it => instance({ name: `${name}-${it}`, node: it })),
        ),
      });
    const nodes = known(
      'kubernetes',
      ['a', 'b', 'c'].map(it => node(it)),
    );
    const collectors = known('kubernetes', [
      on('alloy-node', 'a', 'b'),
      on('alloy-logs', 'b', 'c'),
    ]);

    expect(of({ nodes, collectors }, []).coverage).toEqual(
      known('kubernetes', { covered: 1, notCovered: 2 }),
    );
    expect(of({ nodes: forbidden, collectors }, []).coverage).toBe(forbidden);
  });

  it('counts nothing of which a part could not be read', () => {
    const hidden = collector({ name: 'hidden', instances: forbidden });
    const { counts, coverage } = of(
      {
        collectors: known('kubernetes', [collector(), hidden]),
        hosts: known('catalog', [
          host(),
          host({ name: 'b', reporting: unknown('metrics', 'It timed out.') }),
        ]),
      },
      [],
    );

    expect(counts).toMatchObject({
      collectors: known('kubernetes', 2),
      instances: forbidden,
      readyInstances: forbidden,
      hosts: known('catalog', 2),
      reportingHosts: unknown('metrics', 'It timed out.'),
    });
    expect(coverage).toBe(forbidden);
  });

  it('does not count as not ready what may be', () => {
    const { counts } = of(
      {
        nodes: forbidden,
        collectors: known('kubernetes', [
          collector({
            instances: known('kubernetes', [instance({ ready: null })]),
          }),
        ]),
      },
      [],
    );

    expect(counts.readyInstances).toBe(forbidden);
  });

  it('tells the versions and the worst lag of those that tell, and that others do not', () => {
    const silent = absent('metrics', 'It stored no metrics.');
    const pod = (name: string, self: Partial<typeof wellMetrics>) =>
      instance({ name, self: { ...wellMetrics, ...self } });
    const { versions, lag } = of(
      {
        collectors: known('kubernetes', [
          collector({
            instances: known('kubernetes', [
              pod('a', { version: known('metrics', 'v1.18.1') }),
              pod('b', { behindSeconds: known('metrics', 90) }),
              pod('c', { version: silent, behindSeconds: silent }),
            ]),
          }),
        ]),
      },
      [],
    );

    expect(versions).toEqual({
      value: known('metrics', [
        { version: 'v1.19.0', processes: 2 },
        { version: 'v1.18.1', processes: 1 },
      ]),
      untold: [silent.known ? '' : silent.reason],
    });
    expect(lag).toMatchObject({
      value: known('metrics', {
        seconds: 90,
        subject: { kind: 'instance', name: 'b', collector: 'alloy-node' },
      }),
      untold: ['It stored no metrics.'],
    });
  });

  it('knows no version where it knows of no process', () => {
    expect(
      of({ collectors: forbidden, hosts: known('catalog', []) }, []).versions,
    ).toEqual({
      value: unknown('metrics', 'it is forbidden (403)'),
      untold: ['it is forbidden (403)'],
    });
  });

  it('comes through JSON as it was', () => {
    const digest = of({ nodes: known('kubernetes', [node('a', false)]) });

    expect(digest.causes.length).toBeGreaterThan(0);
    expect(parseDigest(JSON.parse(JSON.stringify(digest)))).toEqual(digest);
  });
});
