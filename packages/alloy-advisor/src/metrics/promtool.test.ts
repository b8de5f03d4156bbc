import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- a test, and of Node
import { describeWithPrometheus } from '@alloy-fleet/lab';
import { stringify } from 'yaml';
import { selectCluster, selfMetrics, seriesViews } from '../queries';
import { alertingRules } from './alertingRules';
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

  it('takes every alerting rule, of whatever cluster', () => {
    const groups = alertingRules({ cluster: 'a "quoted" \\ name' });
    const count = groups.flatMap(it => it.rules).length;

    expect(checkRules(groups)).toContain(`SUCCESS: ${count} rules found`);
  });

  it('takes every query that a report or a view over time asks', () => {
    const select = selectCluster('lab');
    const queries = [
      ...tallyQueries(metricChecks, select).map(it => it.query),
      ...metricChecks.map(
        check =>
          namingQuery([{ check, count: 1, beyond: 1, reporting: 2 }], select)!,
      ),
      ...Object.values(selfMetrics).map(write => write(select)),
      ...Object.values(seriesViews).map(view => view.query(select)),
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

  it('counts no delay from 1970 where nothing was delivered yet', () => {
    const gauge = (name: string, instance: string, values: string) => ({
      series: `prometheus_remote_storage_queue_${name}_timestamp_seconds{cluster="lab",instance="${instance}"}`,
      values,
    });

    expect(
      promtool('test', {
        'test.yaml': {
          evaluation_interval: '1m',
          tests: [
            {
              interval: '1m',
              input_series: [
                gauge('highest', 'late', '1764000000'),
                gauge('highest_sent', 'late', '1763999988'),
                gauge('highest', 'never', '1764000000'),
                gauge('highest_sent', 'never', '0'),
              ],
              promql_expr_test: [
                {
                  expr: selfMetrics.behind(selectCluster('lab')),
                  eval_time: '0',
                  exp_samples: [{ labels: '{instance="late"}', value: 12 }],
                },
              ],
            },
          ],
        },
      }),
    ).toContain('SUCCESS');
  });
});
