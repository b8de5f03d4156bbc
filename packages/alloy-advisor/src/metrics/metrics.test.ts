import { selectCluster } from '../queries';
import { alertingRules } from './alertingRules';
import { formatMeasured } from './formatMeasured';
import { alertChecks, metricChecks } from './metricChecks';
import { measurementQueries, readMeasurements } from './measurements';
import { recordMetrics, usedMetrics } from './usedMetrics';

const [check] = metricChecks;

describe('measurementQueries', () => {
  it('asks for every check once, of one cluster, several in a query', () => {
    const queries = measurementQueries(metricChecks, selectCluster('a"b'));

    expect(queries.flatMap(it => it.checks)).toEqual(metricChecks);
    expect(queries.length).toBeLessThan(metricChecks.length);
    for (const { query } of queries) {
      expect(query).toContain('cluster="a\\"b"');
      expect(query).not.toMatch(/[a-z_]{3,}\{(?!cluster=)/);
    }
  });
});

describe('readMeasurements', () => {
  it('sorts the elements of a vector by check and by what they say', () => {
    const of = (alloy_part: string, labels: object = {}) => ({
      alloy_check: check.id,
      alloy_part,
      ...labels,
    });
    const read = readMeasurements(
      [check],
      [
        { labels: of('beyond', { pod: 'a' }), value: 0.5 },
        { labels: of('absent', { pod: 'b' }), value: 1 },
        { labels: of('count'), value: 7 },
        { labels: of('worst'), value: 0.5 },
        { labels: { alloy_check: 'another', alloy_part: 'count' }, value: 1 },
      ],
    );

    expect(read.get(check.id)).toEqual({
      beyond: [{ labels: { pod: 'a' }, value: 0.5 }],
      absent: [{ pod: 'b' }],
      count: 7,
      worst: 0.5,
    });
    expect([...read.keys()]).toEqual([check.id]);
  });

  it('counts nothing where nothing came back', () => {
    expect(readMeasurements([check], []).get(check.id)).toEqual({
      beyond: [],
      absent: [],
      count: 0,
    });
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
    expect(rule.expr).toContain(check.measure(selectCluster('lab')));
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
    expect(recordMetrics(select => select('up', 'job="a"'))).toEqual(
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
  ] as const)('writes %d %s as %s', (value, unit, text) => {
    expect(formatMeasured(value, unit)).toBe(text);
  });
});
