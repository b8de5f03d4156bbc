import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- a test, and of Node
import { describeWithPrometheus } from '@alloy-fleet/lab';
import { stringify } from 'yaml';
import { clusterScope, selfMetrics, seriesViews } from '../queries';
import { alertingRules } from './alertingRules';
import { violation } from './MetricCheck';
import { metricChecks } from './metricChecks';
import { namingQuery, tallyQueries } from './measurements';

describeWithPrometheus('promtool', () => {
  /** What a command of it says of files; throws with what is wrong. */
  function promtool(
    command: 'check' | 'test',
    files: Record<string, unknown>,
  ): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'alloy-advisor-'));
    const [last] = Object.keys(files).slice(-1);
    try {
      for (const [name, content] of Object.entries(files)) {
        writeFileSync(path.join(folder, name), stringify(content));
      }
      return execFileSync(
        'promtool',
        [command, 'rules', path.join(folder, last)],
        { encoding: 'utf8', stdio: 'pipe' },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** What it says of groups of rules; throws with what is wrong. */
  function checkRules(groups: unknown): string {
    return promtool('check', { 'rules.yaml': { groups } });
  }

  /** What it says of the value of an expression over samples of every minute. */
  function evaluate(options: {
    input: { series: string; values: string }[];
    expr: string;
    at: string;
    gives: { labels: string; value: number }[];
  }): string {
    const { input, expr, at, gives } = options;
    return promtool('test', {
      'test.yaml': {
        evaluation_interval: '1m',
        tests: [
          {
            interval: '1m',
            input_series: input,
            promql_expr_test: [{ expr, eval_time: at, exp_samples: gives }],
          },
        ],
      },
    });
  }

  it('takes every alerting rule, of whatever cluster', () => {
    const groups = alertingRules({ cluster: 'a "quoted" \\ name' });
    const count = groups.flatMap(it => it.rules).length;

    expect(checkRules(groups)).toContain(`SUCCESS: ${count} rules found`);
  });

  it('takes every query that a report or a view over time asks', () => {
    const scope = clusterScope('lab');
    const queries = [
      ...tallyQueries(metricChecks, scope).map(it => it.query),
      ...metricChecks.map(
        check =>
          namingQuery([{ check, count: 1, beyond: 1, reporting: 2 }], scope)!,
      ),
      ...Object.values(selfMetrics).map(write => write(scope)),
      ...Object.values(seriesViews).map(view => view.query(scope)),
    ];
    const rules = queries.map((expr, i) => ({ record: `query:${i}`, expr }));

    expect(checkRules([{ name: 'queries', rules }])).toContain(
      `SUCCESS: ${queries.length} rules found`,
    );
  });

  it('sees a WAL grow through the saw of its cuts, and not by them', () => {
    const groups = alertingRules({ cluster: 'lab' });
    const rule = groups
      .flatMap(it => it.rules)
      .find(it => it.labels.check === 'wal/growing')!;
    const series = (instance: string, ...lowest: number[]) => ({
      series: `prometheus_tsdb_wal_storage_size_bytes{cluster="lab",instance="${instance}"}`,
      // A sample a minute, a megabyte more each time, a cut every two hours.
      values: lowest.map(it => `${it}e6+1e6x119`).join(' '),
    });
    const { cluster, check, severity } = rule.labels;

    expect(
      promtool('test', {
        'rules.yaml': { groups },
        'test.yaml': {
          rule_files: ['rules.yaml'],
          evaluation_interval: '1m',
          tests: [
            {
              interval: '1m',
              input_series: [
                series('steady', 100, 100, 100, 100),
                series('growing', 100, 150, 225, 340),
                series('small', 1, 4, 16, 50),
                series('young', 0, 400),
              ],
              alert_rule_test: [
                {
                  eval_time: '470m',
                  alertname: rule.alert,
                  exp_alerts: [
                    {
                      exp_labels: {
                        cluster,
                        check,
                        severity,
                        instance: 'growing',
                      },
                      exp_annotations: {
                        ...rule.annotations,
                        summary:
                          'The WAL of growing grows: after it is cut, 152.5% of what was left before is left.',
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      }),
    ).toContain('SUCCESS');
  });

  const series = (name: string, labels: string, values: string) => ({
    series: `${name}{cluster="lab",${labels}}`,
    values,
  });
  const START = 'alloy_resources_process_start_time_seconds';
  const SAMPLES = 'prometheus_remote_storage_samples';
  const QUEUE = 'prometheus_remote_storage_queue_highest';
  const container = (pod: string, name: string, value: number) =>
    series(
      `container_${name}`,
      `namespace="m",pod="${pod}",container="alloy"`,
      `${value}x120`,
    );

  it.each([
    [
      'instances/restarting',
      '{instance="thrice"}',
      [
        series(START, 'instance="thrice"', '0x61 1x10 2x10 3x40'),
        series(START, 'instance="twice"', '0x61 1x10 2x50'),
        // The first of three was more than an hour ago.
        series(START, 'instance="ago"', '0x58 1x29 2x29 3x5'),
      ],
    ],
    [
      'remote-write/failing',
      '{instance="above"}',
      [
        series(`${SAMPLES}_total`, 'instance="above"', '0+100x120'),
        series(`${SAMPLES}_failed_total`, 'instance="above"', '0+1.01x120'),
        series(`${SAMPLES}_total`, 'instance="below"', '0+100x120'),
        series(`${SAMPLES}_failed_total`, 'instance="below"', '0+0.99x120'),
        // It failed until six minutes ago.
        series(`${SAMPLES}_total`, 'instance="mended"', '0+100x120'),
        series(
          `${SAMPLES}_failed_total`,
          'instance="mended"',
          '0+100x114 11400x6',
        ),
      ],
    ],
    [
      'remote-write/behind',
      '{instance="above"}',
      [
        series(`${QUEUE}_timestamp_seconds`, 'instance="above"', '1000x120'),
        series(
          `${QUEUE}_sent_timestamp_seconds`,
          'instance="above"',
          '879x120',
        ),
        series(`${QUEUE}_timestamp_seconds`, 'instance="at"', '1000x120'),
        series(`${QUEUE}_sent_timestamp_seconds`, 'instance="at"', '880x120'),
      ],
    ],
    [
      'resources/memory-near-limit',
      '{pod="above"}',
      [
        ...['above', 'at'].map(pod =>
          series('alloy_build_info', `namespace="m",pod="${pod}"`, '1x120'),
        ),
        container('above', 'memory_working_set_bytes', 91),
        container('above', 'spec_memory_limit_bytes', 100),
        container('at', 'memory_working_set_bytes', 90),
        container('at', 'spec_memory_limit_bytes', 100),
        // It runs no Alloy.
        container('other', 'memory_working_set_bytes', 99),
        container('other', 'spec_memory_limit_bytes', 100),
      ],
    ],
    [
      'scrape/failing',
      '{job="above"}',
      [10, 9].flatMap(targets =>
        Array.from({ length: targets }, (_, i) =>
          series(
            'up',
            `job="${targets === 10 ? 'at' : 'above'}",instance="${i}"`,
            i === 0 ? '0x120' : '1x120',
          ),
        ),
      ),
    ],
  ])('draws the line of %s where it says', (id, beyond, input) => {
    const expr = violation(
      metricChecks.find(it => it.id === id)!,
      clusterScope('lab'),
    );
    expect(
      evaluate({
        input,
        expr: `count by (instance, job, pod) (${expr})`,
        at: '120m',
        gives: [{ labels: beyond, value: 1 }],
      }),
    ).toContain('SUCCESS');
  });

  it('counts no delay from 1970 where nothing was delivered yet', () => {
    const gauge = (name: string, instance: string, values: string) =>
      series(
        `prometheus_remote_storage_queue_${name}_timestamp_seconds`,
        `instance="${instance}"`,
        values,
      );

    expect(
      evaluate({
        input: [
          gauge('highest', 'late', '1764000000'),
          gauge('highest_sent', 'late', '1763999988'),
          gauge('highest', 'never', '1764000000'),
          gauge('highest_sent', 'never', '0'),
        ],
        expr: selfMetrics.behind(clusterScope('lab')),
        at: '0',
        gives: [{ labels: '{instance="late"}', value: 12 }],
      }),
    ).toContain('SUCCESS');
  });
});
