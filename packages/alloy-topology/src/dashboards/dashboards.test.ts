import { alertChecks } from '@alloy-fleet/alloy-advisor/metrics';
import { parse } from 'yaml';
import { renderRepository } from '../renderRepository';
import { parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';
import { groupOf } from './dashboardPanels';
import { dashboardUid } from './dashboardUid';
import { ROWS } from './rows';

const files = renderRepository(labSpec);
const dashboard = JSON.parse(files.get('dashboards/alloy-lab-lon1-uk.json')!);

describe('the dashboard', () => {
  it('shows every check that is PromQL, once, with its threshold', () => {
    const groups = ROWS.flatMap(row => row.checkGroups);
    expect(new Set(groups).size).toBe(groups.length);
    expect(new Set(alertChecks.map(groupOf))).toEqual(new Set(groups));
    const titles = dashboard.panels.map((panel: any) => panel.title);
    expect(titles).toEqual(
      expect.arrayContaining(alertChecks.map(check => check.title)),
    );
    const [check] = alertChecks;
    const panel = dashboard.panels.find(
      ({ title }: any) => title === check.title,
    );
    expect(panel.fieldConfig.defaults.thresholds.steps).toEqual([
      { value: null, color: 'green' },
      { value: Object.values(check.threshold)[0], color: 'red' },
    ]);
  });

  it('asks of this cluster alone, of the data source that is chosen', () => {
    for (const panel of dashboard.panels.filter(
      ({ type }: any) => type !== 'row',
    )) {
      expect(panel.datasource.uid).toBe(`\${datasource}`);
      for (const { expr } of panel.targets) {
        expect(expr).toContain('cluster="lab-lon1-uk"');
        expect(expr).not.toMatch(/[a-z_]{3,}\{(?!cluster="lab-lon1-uk")/);
      }
    }
  });

  it('has panels that do not lie over each other, each under an id of its own', () => {
    const taken = new Set<string>();
    for (const { gridPos } of dashboard.panels) {
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect(taken.has(`${x},${y}`)).toBe(false);
          taken.add(`${x},${y}`);
        }
      }
    }
    const ids = dashboard.panels.map((panel: any) => panel.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes into the cluster when the sidecar of Grafana is to find it', () => {
    const repository = renderRepository(
      parseSpec({ ...labSpec, grafana: { sidecar: true } }),
    );
    expect(files.has('dashboards/kustomization.yaml')).toBe(false);
    expect(
      parse(repository.get('dashboards/kustomization.yaml')!)
        .configMapGenerator[0].options.labels,
    ).toEqual({ grafana_dashboard: '1' });
    expect(
      parse(repository.get('kubernetes/kustomization.yaml')!).resources,
    ).toContain('../dashboards');
  });

  it('has a uid that Grafana takes, and that tells long names apart', () => {
    const long = 'a'.repeat(62);
    expect(dashboardUid('prod-fra1')).toBe('alloy-prod-fra1');
    expect(dashboardUid(`${long}b`)).toHaveLength(40);
    expect(dashboardUid(`${long}b`)).not.toBe(dashboardUid(`${long}c`));
  });
});
