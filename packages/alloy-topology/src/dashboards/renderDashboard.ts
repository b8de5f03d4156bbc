import {
  clusterScope,
  MeasuredUnit,
  Threshold,
} from '@alloy-fleet/alloy-advisor/metrics';
import * as common from '@grafana/grafana-foundation-sdk/common';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as prometheus from '@grafana/grafana-foundation-sdk/prometheus';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';
import { Spec } from '../spec';
import { DashboardPanel, panelsOf } from './dashboardPanels';
import { dashboardUid } from './dashboardUid';
import { ROWS } from './rows';

/** Which data source is asked is chosen in Grafana, of the store that the cluster writes to. */
const DATA_SOURCE = { type: 'prometheus', uid: '${datasource}' }; // eslint-disable-line no-template-curly-in-string -- Grafana's own

const UNITS: Readonly<Record<MeasuredUnit, string>> = {
  count: 'short',
  ratio: 'percentunit',
  seconds: 's',
  bytes: 'bytes',
  perSecond: 'cps',
  none: 'short',
};

const GREEN = 'green';
const RED = 'red';

/**
 * The dashboard of a cluster as Grafana's JSON: what the portal's checks
 * measure, with their thresholds, and what people look at beside them.
 */
export function renderDashboard(spec: Spec): string {
  const scope = clusterScope(spec.cluster);
  const builder = new dashboard.DashboardBuilder(`Alloy / ${spec.cluster}`)
    .uid(dashboardUid(spec.cluster))
    .description(
      `The Grafana Alloy collectors of cluster ${spec.cluster}, and of the hosts beside it.`,
    )
    .tags(['alloy'])
    .timezone('browser')
    .refresh('1m')
    .time({ from: 'now-6h', to: 'now' })
    .tooltip(dashboard.DashboardCursorSync.Crosshair)
    .withVariable(
      new dashboard.DatasourceVariableBuilder('datasource')
        .label('Metrics')
        .type('prometheus'),
    );
  let id = 1;
  for (const row of ROWS) {
    builder.withRow(new dashboard.RowBuilder(row.title).id(id++));
    for (const panel of panelsOf(row)) {
      builder.withPanel(
        panelBuilder(panel)
          .id(id++)
          .withTarget(query(panel.query(scope), panel.kind)),
      );
    }
  }
  return `${JSON.stringify(builder.build(), undefined, 2)}\n`;
}

function panelBuilder(panel: DashboardPanel) {
  return panel.kind === 'number' ? numberPanel(panel) : linesPanel(panel);
}

function numberPanel({ title, description, unit }: DashboardPanel) {
  return (
    new stat.PanelBuilder()
      .title(title)
      .description(description)
      .datasource(DATA_SOURCE)
      .unit(UNITS[unit])
      // What was not collected is not zero.
      .noValue('not collected')
      .colorMode(common.BigValueColorMode.None)
      .height(4)
      .span(6)
  );
}

function linesPanel(panel: DashboardPanel) {
  const builder = new timeseries.PanelBuilder()
    .title(panel.title)
    .description(panel.description)
    .datasource(DATA_SOURCE)
    .unit(UNITS[panel.unit])
    .noValue('not collected')
    .legend(
      new common.VizLegendOptionsBuilder()
        .displayMode(common.LegendDisplayMode.List)
        .placement(common.LegendPlacement.Bottom)
        .showLegend(true),
    )
    .height(8)
    .span(8);
  return panel.threshold
    ? builder
        .thresholds(steps(panel.threshold))
        .thresholdsStyle(
          new common.GraphThresholdsStyleConfigBuilder().mode(
            common.GraphThresholdsStyleMode.Dashed,
          ),
        )
    : builder;
}

/** The threshold of a check as a line between what is right and what is not. */
function steps(threshold: Threshold) {
  const [value, before, after] =
    'above' in threshold
      ? [threshold.above, GREEN, RED]
      : [threshold.below, RED, GREEN];
  return new dashboard.ThresholdsConfigBuilder()
    .mode(dashboard.ThresholdsMode.Absolute)
    .steps([
      { value: null, color: before },
      { value, color: after },
    ]);
}

function query(expr: string, kind: DashboardPanel['kind']) {
  const builder = new prometheus.DataqueryBuilder()
    .refId('A')
    .datasource(DATA_SOURCE)
    .expr(expr)
    // The labels by which the lines differ.
    .legendFormat('__auto');
  return kind === 'number' ? builder.instant() : builder.range();
}
