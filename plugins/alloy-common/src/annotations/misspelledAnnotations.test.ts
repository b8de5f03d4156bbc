import { misspelledAnnotations } from './misspelledAnnotations';

describe('misspelledAnnotations', () => {
  it.each([
    ['alloy.grafana.com/cluser', 'alloy.grafana.com/cluster'],
    ['alloy.grafana.com/Cluster', 'alloy.grafana.com/cluster'],
    ['aloy.grafana.com/cluster', 'alloy.grafana.com/cluster'],
    ['alloy.grafana.com/tennant', 'alloy.grafana.com/tenant'],
    ['alloy.grafana.com/metric-instance', 'alloy.grafana.com/metrics-instance'],
  ])('tells what was meant by %s', (annotation, meant) => {
    expect(misspelledAnnotations({ [annotation]: 'x' })).toEqual([
      { annotation, meant },
    ]);
  });

  it.each([
    'alloy.grafana.com/cluster',
    'alloy.grafana.com/instance',
    'alloy.grafana.com/owner',
    'grafana.com/cluster',
    'backstage.io/source-location',
    `alloy.grafana.com/${'cluster'.repeat(1_000)}`,
  ])('leaves %s alone', annotation => {
    expect(misspelledAnnotations({ [annotation]: 'x' })).toEqual([]);
  });
});
