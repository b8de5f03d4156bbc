import { DashboardRow } from '../DashboardRow';

export const otlp: DashboardRow = {
  title: 'OTLP',
  views: [
    {
      title: 'Taken from applications',
      description: 'Spans, metric points and log records, a second.',
      kind: 'lines',
      unit: 'perSecond',
      query: scope =>
        ['spans', 'metric_points', 'log_records']
          .map(
            signal =>
              `label_replace(${scope.whole(
                'sum',
                `rate(${scope.select(
                  `otelcol_receiver_accepted_${signal}_total`,
                )}[5m])`,
              )}, "signal", "${signal}", "", "")`,
          )
          .join(' or '),
    },
  ],
  checkGroups: ['otlp'],
};
