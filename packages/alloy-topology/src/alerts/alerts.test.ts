import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alertingRules } from '@alloy-fleet/alloy-advisor/metrics';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- a test, and of Node
import { describeWithPrometheus } from '@alloy-fleet/lab';
import { parse, stringify } from 'yaml';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';

/** Mimir's default limit, beyond which the ruler refuses a group. */
const MOST_RULES_OF_A_GROUP = 20;

const prometheusRule = (part: object = {}) =>
  parse(
    renderRepository(parseSpec({ ...labSpec, ...part })).get(
      'alerts/alloy.yaml',
    )!,
  );

const rulesOf = (part: object = {}): any[] =>
  prometheusRule(part).spec.groups.flatMap((group: any) => group.rules);

const ruleOf = (alert: string, part: object = {}) =>
  rulesOf(part).find(rule => rule.alert === alert);

describe('the alerts', () => {
  it('say what the checks of the portal say', () => {
    const exprs = rulesOf().map(rule => rule.expr);
    expect(exprs).toEqual(
      expect.arrayContaining(
        alertingRules({ cluster: 'lab-lon1-uk' }).flatMap(group =>
          group.rules.map(rule => rule.expr),
        ),
      ),
    );
  });

  it('have names of their own, in groups that a ruler takes', () => {
    const names = rulesOf().map(rule => rule.alert);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, rules } of prometheusRule().spec.groups) {
      expect([name, rules.length <= MOST_RULES_OF_A_GROUP]).toEqual([
        name,
        true,
      ]);
    }
  });

  it('know how many replicas and hosts there have to be', () => {
    expect(ruleOf('AlloyClusterReplicasMissing').expr).toMatch(/ < 2$/);
    expect(ruleOf('AlloyHostsMissing').expr).toMatch(/ < 4$/);
    expect(ruleOf('AlloyHostsMissing', { hosts: [] })).toBeUndefined();
    const collectors = { cluster: { replicas: 1 } };
    expect(
      ruleOf('AlloyClusterReplicasMissing', { collectors }),
    ).toBeUndefined();
  });

  it('go into the cluster, whose collectors sync them, when there is a ruler', () => {
    const kustomizationOf = (metrics: object) =>
      parse(
        renderRepository(parseSpec({ ...labSpec, metrics })).get(
          'kubernetes/kustomization.yaml',
        )!,
      );
    const { rulerUrl, ...metrics } = labSpec.metrics;
    expect(kustomizationOf(labSpec.metrics).resources).toContain('../alerts');
    expect(kustomizationOf(metrics).resources).not.toContain('../alerts');
  });

  describeWithPrometheus('to Prometheus', () => {
    it('are rules, with nothing to be said against', () => {
      const folder = mkdtempSync(join(tmpdir(), 'alerts-'));
      try {
        const file = join(folder, 'rules.yaml');
        writeFileSync(file, stringify(prometheusRule().spec));
        const { status, stdout, stderr } = spawnSync(
          'promtool',
          ['check', 'rules', file],
          { encoding: 'utf8' },
        );
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout).toContain(`SUCCESS: ${rulesOf().length} rules found`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
});
