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
  /** What it says of groups of rules; throws with what is wrong. */
  function checkRules(groups: unknown): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'alloy-advisor-'));
    const file = path.join(folder, 'rules.yaml');
    try {
      writeFileSync(file, stringify({ groups }));
      return execFileSync('promtool', ['check', 'rules', file], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
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
});
