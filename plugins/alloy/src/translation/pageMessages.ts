/** The frame of the tab, its states, and the card. */
export const pageMessages = {
  annotation: {
    add: 'Add it to the entity:',
    change: 'Write it so in the entity:',
    malformed: {
      title: 'An annotation of {{name}} cannot be right',
      description:
        'The collectors of this cluster are found by the annotations of its entity.',
    },
    missing: {
      title: '{{name}} has no Alloy annotation',
      description:
        'The collectors of a cluster are found by the annotations of its entity, and one is needed.',
    },
    what: 'annotations',
  },
  card: { open: 'Open the collectors', title: 'Collectors' },
  empty: {
    description:
      'Workloads of Kubernetes cluster "{{kubernetesCluster}}" ({{namespace}}) whose image or labels are Alloy\'s, and metrics of Alloy with cluster="{{cluster}}" in the metrics instance "{{metricsInstance}}".',
    everyNamespace: 'every namespace',
    hint: 'If they run elsewhere, say so in the annotations of the entity.',
    namespace: 'namespace {{namespace}}',
    title: 'What was looked for',
  },
  error: {
    forbidden: {
      description:
        'Seeing them takes the permission alloy.cluster.read for this entity, and reading it in the catalog. Ask whoever runs this portal.',
      title: 'You may not see the collectors of {{name}}',
    },
    refresh: 'The last refresh failed; what stands here is older.',
    retry: 'Try again',
    title: 'The collectors of {{name}} cannot be shown',
  },
  page: {
    findingsOf: 'Findings ({{value}})',
    loading: 'Gathering what is known of {{name}}',
    name: {
      cardinality: 'Cardinality',
      clustering: 'Clustering',
      collectors: 'Collectors',
      findings: 'Findings',
      overview: 'Overview',
    },
    nav: 'Pages of this cluster',
    notFound: 'There is no such page here',
    toOverview: 'To the overview',
  },
  source: {
    earlier: '{{age}} before',
    from: 'From {{source}}',
    heading: 'Sources',
    name: {
      cardinality: 'Cardinality API',
      catalog: 'Catalog',
      kubernetes: 'Kubernetes',
      alloy: 'Alloy',
      logs: 'Logs',
      measurements: 'Measurements',
      metrics: 'Metrics',
      repository: 'Version control',
    },
    noMessage: 'It gave no reason.',
    status: {
      answered: 'ok',
      failed: 'failed',
      'not-configured': 'not configured',
      partial: 'partial',
      refused: 'refused',
      'timed-out': 'timed out',
    },
    took: 'Answered in {{ms}} ms.',
  },
  strip: {
    counted:
      'A check is counted once, wherever it fails. What another problem explains is not counted as a problem.',
    critical_one: '{{count, number}} critical problem',
    critical_other: '{{count, number}} critical problems',
    explore: { logs: 'Logs in Grafana', metrics: 'Metrics in Grafana' },
    failing: '{{value}} failing',
    info_one: '{{count, number}} note',
    info_other: '{{count, number}} notes',
    kubernetes: 'Kubernetes objects',
    label: 'Summary',
    none: 'No known problem',
    passing_one: '{{count, number}} check passes',
    passing_other: '{{count, number}} checks pass',
    refresh: 'Refresh',
    refreshing: 'Refreshing',
    stale: 'old data',
    unknown_one: '{{count, number}} check not made',
    unknown_other: '{{count, number}} checks not made',
    updated: 'updated {{age}} ago',
    warning_one: '{{count, number}} warning',
    warning_other: '{{count, number}} warnings',
  },
} as const;
