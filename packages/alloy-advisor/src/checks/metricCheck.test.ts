import { metricChecks } from '../metrics';
import { known, unknown } from '../snapshot';
import type { Measurement, Snapshot } from '../snapshot';
import { collector, snapshot } from '../testdata/snapshots';
import { metricCheck } from './metricCheck';

const POD = {
  namespace: 'monitoring',
  pod: 'alloy-node-a',
  instance: 'alloy-node-a',
};

/** For each check that is PromQL: a value beyond its threshold, and what it says then. */
const table: Record<
  string,
  { labels: Record<string, string>; value: number; says: string }
> = {
  'remote-write/failing': {
    labels: POD,
    value: 0.2,
    says: 'The metrics store refuses 20 % of the samples that alloy-node-a sends: they are lost.',
  },
  'clustering/gossip-unhealthy': {
    labels: POD,
    value: 3,
    says: 'alloy-node-a has a gossip health score of 3: its peers do not answer it in time.',
  },
};

function run(id: string, measurement: Snapshot['measurements'][string]) {
  const check = metricCheck(metricChecks.find(it => it.id === id)!);
  return check.run(snapshot({ measurements: { [id]: measurement } }));
}

const measured = (change: Partial<Measurement>) =>
  known('metrics', { beyond: [], absent: [], count: 3, worst: 0, ...change });

describe('the checks that are PromQL', () => {
  it('are all in the table of this test', () => {
    expect(metricChecks.map(it => it.id).sort()).toEqual(
      Object.keys(table).sort(),
    );
  });

  describe.each(Object.entries(table))('%s', (id, { labels, value, says }) => {
    it('passes where no value is beyond the threshold', () => {
      expect(run(id, measured({})).map(it => it.status)).toEqual(['passing']);
    });

    it('fails with the value and the threshold', () => {
      const findings = run(id, measured({ beyond: [{ labels, value }] }));

      expect(findings.map(it => [it.status, it.summary])).toEqual([
        ['failing', says],
      ]);
      expect(findings[0].evidence).toEqual([
        expect.objectContaining({
          kind: 'query',
          threshold: expect.stringMatching(/^[<>] /),
        }),
      ]);
      expect(findings[0].remedy?.text).toBeTruthy();
    });

    it('is unknown when the store gave nothing, or has no series', () => {
      for (const nothing of [
        unknown('metrics', 'It timed out.'),
        measured({ count: 0, worst: undefined }),
      ]) {
        const clustered = collector({
          clustering: { enabled: true },
          configuration: unknown('kubernetes', 'It is forbidden.'),
        });
        const check = metricCheck(metricChecks.find(it => it.id === id)!);
        const findings = check.run(
          snapshot({
            collectors: known('kubernetes', [clustered]),
            measurements: { [id]: nothing },
          }),
        );
        expect(findings.map(it => it.status)).toEqual(['unknown']);
      }
    });
  });

  it('say one thing of a process, however many of its series are wrong', () => {
    const findings = run(
      'remote-write/failing',
      measured({
        beyond: [
          { labels: { ...POD, url: 'http://a' }, value: 0.1 },
          { labels: { ...POD, url: 'http://b' }, value: 0.3 },
        ],
      }),
    );

    expect(findings).toHaveLength(1);
    expect(findings[0].summary).toContain('30 %');
    expect(findings[0].evidence.map(it => 'value' in it && it.value)).toEqual([
      'url=http://b: 30 %',
      'url=http://a: 10 %',
    ]);
  });

  it('name the collector of a pod, and a host by its instance', () => {
    const subjectOf = (labels: Record<string, string>) =>
      run(
        'remote-write/failing',
        measured({ beyond: [{ labels, value: 1 }] }),
      )[0].subject;

    expect(subjectOf(POD)).toEqual({
      kind: 'instance',
      name: 'alloy-node-a',
      namespace: 'monitoring',
      collector: 'alloy-node',
    });
    expect(subjectOf({ instance: 'pve-01' })).toEqual({
      kind: 'host',
      name: 'pve-01',
    });
  });

  it('say nothing of what certainly no collector does', () => {
    expect(run('clustering/gossip-unhealthy', measured({ count: 0 }))).toEqual(
      [],
    );
  });

  it('name those that report and lack the metrics', () => {
    const findings = run(
      'remote-write/failing',
      measured({ absent: [POD], count: 2 }),
    );

    expect(findings.map(it => it.status)).toEqual(['unknown', 'passing']);
    expect(findings[0].summary).toContain('alloy-node-a');
  });
});
