import { DashboardRow } from '../DashboardRow';

export const cardinality: DashboardRow = {
  title: 'Cardinality',
  views: [
    {
      title: 'Active series',
      description: 'Of all Alloys together.',
      kind: 'number',
      unit: 'count',
      query: scope =>
        scope.whole(
          'sum',
          scope.select('prometheus_remote_write_wal_storage_active_series'),
        ),
    },
    {
      title: 'Active series of each Alloy',
      description: 'What its memory goes to.',
      kind: 'lines',
      unit: 'count',
      query: scope =>
        `sum ${scope.by('namespace, pod, instance')} (${scope.select(
          'prometheus_remote_write_wal_storage_active_series',
        )})`,
    },
    {
      title: 'Samples of a scrape',
      description: 'Of all targets of a job together, after its scrape rules.',
      kind: 'lines',
      unit: 'count',
      query: scope =>
        `sum ${scope.by('job')} (${scope.select(
          'scrape_samples_post_metric_relabeling',
        )})`,
    },
    {
      title: 'New series of a scrape',
      description: 'Of all targets of a job together: what comes and goes.',
      kind: 'lines',
      unit: 'count',
      query: scope =>
        `sum ${scope.by('job')} (${scope.select('scrape_series_added')})`,
    },
  ],
  checkGroups: ['cardinality'],
};
