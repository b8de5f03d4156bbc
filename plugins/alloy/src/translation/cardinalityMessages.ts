/** Cardinality. */
export const cardinalityMessages = {
  cardinality: {
    byJob: 'Series by job',
    explained:
      'Active series of this cluster in the metrics store: what it holds, and what it costs.',
    largestLabels: 'Largest labels, by values',
    largestMetrics: 'Largest metrics, by series',
    notKnown: 'Not known.',
    series_one: '{{short}} series',
    series_other: '{{short}} series',
    title: 'Cardinality',
    total: 'In total',
  },
} as const;
