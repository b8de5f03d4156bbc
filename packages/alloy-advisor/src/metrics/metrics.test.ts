import { clusterScope } from '../queries';
import { alertingRules } from './alertingRules';
import { formatMeasured } from './formatMeasured';
import { alertChecks, metricChecks } from './metricChecks';
import { violation } from './MetricCheck';
import {
  namingQuery,
  readMeasurements,
  readTallies,
  tallyQueries,
} from './measurements';
import { recordMetrics } from './recordMetrics';
import { usedMetrics } from './usedMetrics';

const [check] = metricChecks;

const scope = clusterScope('a"b');
const expected = metricChecks.find(
  it => it.about === 'process' && it.exposedBy === undefined,
)!;

describe('tallyQueries', () => {
  it('ask for every check once, of one cluster, several in a query', () => {
    const queries = tallyQueries(metricChecks, scope);

    expect(queries.flatMap(it => it.checks)).toEqual(metricChecks);
    expect(queries.length).toBeLessThan(metricChecks.length);
    for (const { query } of queries) {
      expect(query).toContain('cluster="a\\"b"');
      expect(query).not.toMatch(/[a-z_]{3,}\{(?!cluster=)/);
    }
  });
});

describe('readTallies', () => {
  const of = (id: string, alloy_part: string, labels: object = {}) => ({
    alloy_check: id,
    alloy_part,
    ...labels,
  });

  it('sort the elements of a vector by check and by what they say', () => {
    const [tally] = readTallies(
      [check],
      [
        // Prometheus leaves out labels that are empty.
        { labels: { alloy_part: 'reporting' }, value: 9 },
        { labels: of(check.id, 'tally', { alloy_beyond: '0' }), value: 6 },
        { labels: of(check.id, 'tally', { alloy_beyond: '1' }), value: 1 },
        { labels: of(check.id, 'worst'), value: 0.5 },
        { labels: of('another', 'tally', { alloy_beyond: '1' }), value: 1 },
      ],
    );

    expect(tally).toEqual({
      check,
      count: 7,
      beyond: 1,
      reporting: 9,
      worst: 0.5,
    });
  });

  it('count nothing where nothing came back', () => {
    expect(readTallies([check], [])).toEqual([
      { check, count: 0, beyond: 0, reporting: 0, worst: undefined },
    ]);
  });
});

describe('namingQuery', () => {
  const tally = { check: expected, count: 7, beyond: 0, reporting: 7 };

  it('asks for nothing while all is right', () => {
    expect(namingQuery([tally], scope)).toBeUndefined();
  });

  it('asks whose values are beyond the threshold', () => {
    expect(namingQuery([{ ...tally, beyond: 1 }], scope)).toContain(
      violation(expected, scope),
    );
  });

  it('asks of several clusters once about what any of them has', () => {
    const well = { check, count: 7, beyond: 0, reporting: 7 };
    const ill = { ...well, beyond: 1 };
    const one = namingQuery([ill], scope);

    expect(namingQuery([well, ill, ill], scope)).toBe(one);
    expect(namingQuery([well, well], scope)).toBeUndefined();
  });

  it('asks who has no value where everybody should', () => {
    const query = namingQuery([{ ...tally, count: 6 }], scope);
    expect(query).toContain('unless on (namespace, pod, instance)');
    expect(query).not.toContain(violation(expected, scope));
  });
});

describe('readMeasurements', () => {
  it('join tallies and names', () => {
    const of = (alloy_part: string, pod: string) => ({
      alloy_check: expected.id,
      alloy_part,
      pod,
    });
    const read = readMeasurements(
      [{ check: expected, count: 7, beyond: 1, reporting: 9, worst: 0.5 }],
      [
        { labels: of('beyond', 'a'), value: 0.5 },
        { labels: of('absent', 'b'), value: 1 },
      ],
    );

    expect([...read]).toEqual([
      [
        expected.id,
        {
          beyond: [{ labels: { pod: 'a' }, value: 0.5 }],
          absent: [{ pod: 'b' }],
          count: 7,
          worst: 0.5,
        },
      ],
    ]);
  });

  it('take of what others of the scope had asked nothing where nobody is tallied', () => {
    const read = readMeasurements(
      [{ check: expected, count: 7, beyond: 0, reporting: 7, worst: 0.1 }],
      ['beyond', 'absent'].map(alloy_part => ({
        labels: { alloy_check: expected.id, alloy_part, pod: 'a' },
        value: 1,
      })),
    );

    expect(read.get(expected.id)).toMatchObject({ beyond: [], absent: [] });
  });
});

describe('alertingRules', () => {
  const rules = alertingRules({ cluster: 'lab' }).flatMap(it => it.rules);

  it('has a rule for every check, under a name of its own', () => {
    expect(rules.map(it => it.labels.check)).toEqual(
      expect.arrayContaining(alertChecks.map(it => it.id)),
    );
    expect(new Set(rules.map(it => it.alert)).size).toBe(rules.length);
  });

  it('asks what the live check asks, with its threshold', () => {
    const rule = rules.find(it => it.labels.check === check.id)!;
    expect(rule.expr).toContain(check.measure(clusterScope('lab')));
    expect(rule.labels.severity).toBe(check.severity);
  });
});

describe('usedMetrics', () => {
  it('knows the metrics that checks and views read, from their queries', () => {
    expect(usedMetrics()).toEqual(
      expect.arrayContaining([
        'alloy_build_info',
        'alloy_config_hash',
        'prometheus_remote_storage_samples_failed_total',
      ]),
    );
    expect(recordMetrics(it => it.select('up', 'job="a"'))).toEqual(
      new Set(['up']),
    );
  });
});

describe('formatMeasured', () => {
  it.each([
    [0.1234, 'ratio', '12.3 %'],
    [41.2, 'seconds', '41.2 s'],
    [1.5 * 2 ** 30, 'bytes', '1.5Gi'],
    [12, 'bytes', '12 bytes'],
    [2410, 'seconds', '40.2 min'],
    [10_000, 'seconds', '2.78 h'],
    [0.25, 'perSecond', '0.25 a second'],
    [1234.5, 'count', '1235'],
    [Number.MAX_VALUE, 'ratio', '∞'],
    [-Number.MAX_VALUE, 'seconds', '-∞'],
  ] as const)('writes %d %s as %s', (value, unit, text) => {
    expect(formatMeasured(value, unit)).toBe(text);
  });
});
