import { metricChecks } from '../../metrics';
import { known, unknown } from '../../snapshot';
import type { Snapshot } from '../../snapshot';
import { NAMED, POD, measured } from '../../testdata/series';
import {
  clustered,
  collector,
  maybeClustered,
  snapshot,
} from '../../testdata/snapshots';

function run(id: string, measurement: Snapshot['measurements'][string]) {
  const check = metricChecks.find(it => it.id === id)!;
  return check.run(snapshot({ measurements: { [id]: measurement } }));
}

describe('the checks that are PromQL', () => {
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

  it.each([
    ['nothing is measured', measured({ count: 0 }), ['unknown']],
    ['others are well', measured({}), ['unknown', 'passing']],
    [
      'another fails',
      measured({ beyond: [{ labels: NAMED, value: 1 }] }),
      ['failing', 'unknown'],
    ],
  ])(
    'say of one that may be clustered that it is not known, where %s',
    (_, it, statuses) => {
      const id = 'clustering/peers-disagree';
      const findings = metricChecks
        .find(of => of.id === id)!
        .run(
          snapshot({
            collectors: known('kubernetes', [
              collector({ clustering: maybeClustered('It is a script.') }),
            ]),
            measurements: { [id]: it },
          }),
        );

      expect(findings.map(of => of.status)).toEqual(statuses);
      expect(findings.find(of => of.status === 'unknown')).toMatchObject({
        subject: { kind: 'collector', name: 'alloy-node' },
        summary:
          "It is not known whether this holds: all members of a cluster see each other: Whether alloy-node is clustered can't be read. It is a script.",
        evidence: [{ kind: 'source', source: 'kubernetes' }],
      });
    },
  );

  it('say why there may be nothing, rather than that nothing is collected', () => {
    const summaryOf = (id: string) => {
      const member = collector({
        clustering: clustered(),
        configuration: unknown('kubernetes', 'It is forbidden.'),
      });
      return metricChecks
        .find(it => it.id === id)!
        .run(
          snapshot({
            collectors: known('kubernetes', [member]),
            measurements: { [id]: measured({ count: 0, worst: undefined }) },
          }),
        )[0].summary;
    };

    expect(summaryOf('rules/sync-failing')).toContain('in 20 minutes');
    expect(summaryOf('wal/growing')).toContain('for five hours');
    expect(summaryOf('wal/large')).toContain(
      'no series of prometheus_tsdb_wal_storage_size_bytes',
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
