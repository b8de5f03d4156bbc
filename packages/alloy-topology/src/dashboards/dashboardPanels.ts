import {
  alertChecks,
  MetricCheck,
  Scope,
  Threshold,
} from '@alloy-fleet/alloy-advisor/metrics';
import { DashboardRow, DashboardView } from './DashboardRow';
import { ROWS } from './rows';

/** A panel of the dashboard: a view, or what a check measures and its threshold. */
export interface DashboardPanel extends DashboardView {
  readonly threshold?: Threshold;
}

/** The panels of a row: its views, then a panel for each check of its groups. */
export function panelsOf(row: DashboardRow): readonly DashboardPanel[] {
  return [
    ...row.views,
    ...alertChecks
      .filter(check => row.checkGroups.includes(groupOf(check)))
      .map(panelOf),
  ];
}

/** Every query of the dashboard; what they read is read off them. */
export function dashboardQueries(scope: Scope): readonly string[] {
  return ROWS.flatMap(panelsOf).map(panel => panel.query(scope));
}

/** The group of a check: what its id begins with. */
export function groupOf({ id }: MetricCheck): string {
  return id.slice(0, id.indexOf('/'));
}

function panelOf(check: MetricCheck): DashboardPanel {
  const { above, below } = {
    above: undefined,
    below: undefined,
    ...check.threshold,
  };
  return {
    title: check.title,
    description: `${
      above === undefined
        ? `Not right below ${below}.`
        : `Not right above ${above}.`
    } ${check.remedy.text}`,
    kind: 'lines',
    unit: check.unit,
    query: scope => check.measure(scope),
    threshold: check.threshold,
  };
}
