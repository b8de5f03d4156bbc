/** Values over time. */
export const chartsMessages = {
  chart: {
    empty: 'No values were stored in this time.',
    failed: 'This could not be looked up:',
    last: 'Now',
    least: 'Lowest',
    leftOut_one:
      'The {{shown, number}} instances with the highest values; {{count, number}} more is not shown.',
    leftOut_other:
      'The {{shown, number}} instances with the highest values; {{count, number}} more are not shown.',
    legend: 'Lines',
    loading: 'Looking up: {{title}}',
    moment: '{{label}}, moment by moment',
    most: 'Highest',
    mostAt: 'Highest at',
    noValue: '{{name}} no value',
    none: '–',
    numbers: 'In numbers, and the query',
    explore: 'Open in Grafana',
    exploreOf: 'Open in Grafana: {{title}}',
    others_one: '{{count, number}} other',
    others_other: '{{count, number}} others, lowest to highest',
    perSecond: '{{value}}/s',
    range: 'Time range',
    ranges: { '1h': '1 h', '6h': '6 h', '24h': '24 h' },
    warning: 'The metrics store warns: {{warning}}',
  },
} as const;
