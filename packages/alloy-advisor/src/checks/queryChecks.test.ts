import { metricChecks } from '../metrics';
import { known, unknown } from '../snapshot';
import type { Measurement, Snapshot } from '../snapshot';
import {
  clustered,
  collector,
  maybeClustered,
  snapshot,
} from '../testdata/snapshots';

const POD = {
  namespace: 'monitoring',
  pod: 'alloy-node-a',
  instance: 'alloy-node-a',
};

const COLLECTOR = { namespace: 'monitoring', collector: 'alloy-node' };
const NAMED = { namespace: 'monitoring', cluster_name: 'lab' };

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
  'remote-write/behind': {
    labels: POD,
    value: 240,
    says: 'What alloy-node-a delivers is 4 min behind what it collects.',
  },
  'remote-write/dropping': {
    labels: POD,
    value: 0.5,
    says: 'alloy-node-a drops samples before they are sent: 0.5 a second.',
  },
  'remote-write/retrying': {
    labels: POD,
    value: 0.2,
    says: 'alloy-node-a has to send 20 % of its samples again.',
  },
  'remote-write/shards-at-maximum': {
    labels: POD,
    value: 1.4,
    says: 'alloy-node-a wants 140 % of the shards that it may have to deliver its samples.',
  },
  'remote-write/nothing-sent': {
    labels: POD,
    value: 0,
    says: 'alloy-node-a reports, and has sent no sample for ten minutes.',
  },
  'wal/failing': {
    labels: POD,
    value: 3,
    says: 'The WAL of alloy-node-a failed 3 times in the last hour: corrupt, not written or not shortened.',
  },
  'wal/large': {
    labels: POD,
    value: 1073741824,
    says: 'The WAL of alloy-node-a takes up 1Gi.',
  },
  'wal/growing': {
    labels: POD,
    value: 2,
    says: 'The WAL of alloy-node-a grows: what is left after it is cut is 200 % of what was left before.',
  },
  'wal/out-of-order': {
    labels: POD,
    value: 0.2,
    says: '20 % of the samples that alloy-node-a collects come out of order and are left out.',
  },
  'loki-write/refused': {
    labels: POD,
    value: 0.2,
    says: 'The log store refuses 20 % of the batches that alloy-node-a sends; its components stay healthy.',
  },
  'loki-write/dropping': {
    labels: POD,
    value: 0.5,
    says: 'alloy-node-a loses log lines, 0.5 a second: it gave up delivering them.',
  },
  'loki-write/late': {
    labels: POD,
    value: 120,
    says: 'Log lines take 2 min to get through alloy-node-a.',
  },
  'scrape/failing': {
    labels: { job: 'demo' },
    value: 0.2,
    says: '20 % of the targets of job demo do not answer.',
  },
  'scrape/sample-limit': {
    labels: POD,
    value: 3,
    says: '3 scrapes of alloy-node-a were thrown away whole in the last 15 minutes, for more samples than the limit.',
  },
  'scrape/bad-timestamps': {
    labels: POD,
    value: 0.5,
    says: 'Targets of alloy-node-a give samples twice, out of order or with an impossible time: 0.5 a second.',
  },
  'scrape/pool-failed': {
    labels: POD,
    value: 3,
    says: '3 scrape pools of alloy-node-a could not be made or changed in the last hour.',
  },
  'discovery/failing': {
    labels: POD,
    value: 10,
    says: 'alloy-node-a failed 10 times in 15 minutes to list or watch what it discovers.',
  },
  'rules/sync-failing': {
    labels: POD,
    value: 0.2,
    says: "The ruler refuses 20 % of the requests by which alloy-node-a syncs the cluster's rules.",
  },
  'rules/events-failing': {
    labels: POD,
    value: 3,
    says: 'alloy-node-a failed 3 times in 20 minutes to handle a PrometheusRule.',
  },
  'config/load-failed': {
    labels: POD,
    value: 0,
    says: 'alloy-node-a could not load its configuration: the file does not parse, and it goes on with the one before.',
  },
  'config/differs-between-pods': {
    labels: COLLECTOR,
    value: 2,
    says: 'The pods of alloy-node read 2 different configurations.',
  },
  'clustering/peers-disagree': {
    labels: NAMED,
    value: 3,
    says: 'The members of monitoring/lab do not all see each other: one sees 3 fewer than there are.',
  },
  'clustering/name-conflict': {
    labels: NAMED,
    value: 3,
    says: 'Two members of lab go by the same node name: 3 conflicts in 15 minutes.',
  },
  'clustering/stuck-terminating': {
    labels: POD,
    value: 3,
    says: 'alloy-node-a sees 3 members that are leaving and do not go.',
  },
  'clustering/time-drift': {
    labels: COLLECTOR,
    value: 200,
    says: 'The members of alloy-node are 200 events apart: one does not hear the others.',
  },
  'clustering/not-ready-for-traffic': {
    labels: POD,
    value: 0,
    says: 'alloy-node-a waits for more members and takes no work.',
  },
  'clustering/targets-unbalanced': {
    labels: COLLECTOR,
    value: 3,
    says: 'One member of alloy-node has 3 times its share of the targets.',
  },
  'clustering/targets-scraped-twice': {
    labels: {},
    value: 2.4,
    says: 'Targets are scraped 2.4 times each: together the collectors own that many times the targets that there are.',
  },
  'resources/memory-near-limit': {
    labels: POD,
    value: 1.4,
    says: 'alloy-node-a uses 140 % of the memory that it may have.',
  },
  'components/evaluation-slow': {
    labels: POD,
    value: 0.2,
    says: 'alloy-node-a spends 20 % of its time on components that are slow to evaluate.',
  },
  'versions/mixed': {
    labels: {},
    value: 2,
    says: '2 versions of Alloy run in this cluster and on its hosts.',
  },
  'instances/restarting': {
    labels: POD,
    value: 4,
    says: 'alloy-node-a started 4 times anew in the last hour.',
  },
  'cardinality/churn': {
    labels: POD,
    value: 10,
    says: 'alloy-node-a makes 10 times as many series in an hour as it has.',
  },
  'otlp/refused': {
    labels: POD,
    value: 0.2,
    says: 'alloy-node-a refuses as much as 20 % of what it takes from applications.',
  },
  'otlp/export-failing': {
    labels: POD,
    value: 0.2,
    says: "alloy-node-a fails to pass on as much as 20 % of what it delivers of applications' data.",
  },
  'config/remote-failing': {
    labels: POD,
    value: 3,
    says: 'alloy-node-a failed 3 times in 15 minutes to load its remote configuration.',
  },
  'clustering/gossip-unhealthy': {
    labels: POD,
    value: 3,
    says: 'alloy-node-a has a gossip health score of 3: its peers do not answer it in time.',
  },
  'clustering/packets-lost': {
    labels: POD,
    value: 0.2,
    says: 'alloy-node-a cannot send 20 % of its packets to its peers.',
  },
};

function run(id: string, measurement: Snapshot['measurements'][string]) {
  const check = metricChecks.find(it => it.id === id)!;
  return check.run(snapshot({ measurements: { [id]: measurement } }));
}

const measured = (change: Partial<Measurement>) =>
  known('metrics', { beyond: [], absent: [], count: 3, worst: 0, ...change });

describe('the thresholds', () => {
  it.each(metricChecks.map(it => [it.id, it.threshold] as const))(
    'of %s have what the table calls wrong beyond them',
    (id, threshold) => {
      const { value } = table[id];
      expect(
        'above' in threshold
          ? value > threshold.above
          : value < threshold.below,
      ).toBe(true);
    },
  );
});

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
        const member = collector({
          clustering: clustered(),
          configuration: unknown('kubernetes', 'It is forbidden.'),
        });
        const check = metricChecks.find(it => it.id === id)!;
        const findings = check.run(
          snapshot({
            collectors: known('kubernetes', [member]),
            measurements: { [id]: nothing },
          }),
        );
        expect(findings.map(it => it.status)).toEqual(['unknown']);
      }
    });
  });

  it('say of one that never delivered just that, not since 1970', () => {
    const [{ status, summary }] = run(
      'remote-write/behind',
      measured({ beyond: [{ labels: POD, value: 1_764_000_000 }] }),
    );

    expect(status).toBe('failing');
    expect(summary).toBe(
      'alloy-node-a has delivered no sample since it started.',
    );
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
