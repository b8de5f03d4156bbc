/** The picture of the topology. */
export const pictureMessages = {
  picture: {
    as: { drawing: 'Picture', table: 'Table' },
    clustered: 'clustered {{kind}}',
    collectorsUnknown: 'Collectors are not known',
    column: {
      lines: 'Log lines',
      part: 'Part',
      samples: 'Samples',
      state: 'State',
    },
    explained:
      'What collects, from where, and where it goes. Each part leads to more of it.',
    failing_one: '{{word}}, {{count, number}} failing finding',
    failing_other: '{{word}}, {{count, number}} failing findings',
    flow: '{{from}} to {{to}}: {{rate}}, {{state}}',
    form: 'Shown as',
    many: '{{name}} ({{value}})',
    maybeClustered: '{{kind}} (clustered?)',
    notAsked: 'not asked',
    place: {
      hosts: 'Hosts',
      hostsOf: 'Hosts ({{value}})',
      nodes: 'Nodes',
      nodesOf: 'Nodes ({{value}})',
    },
    rate: {
      logs: '{{value}} lines/s',
      logsUnknown: 'lines/s unknown',
      metrics: '{{value}} samples/s',
      metricsUnknown: 'samples/s unknown',
      partly: '{{rate}} + {{unknown}} unknown',
    },
    ready: '{{ready}} of {{desired}} ready',
    readyUnknown: 'ready of {{desired}} unknown',
    store: {
      logs: 'Loki',
      logsWhat: 'log store',
      metrics: 'Mimir',
      metricsWhat: 'metrics store',
    },
    title: 'Topology',
    tone: {
      critical: 'critical',
      info: 'worth a look',
      passing: 'ok',
      unknown: 'not wholly known',
      warning: 'warning',
    },
    unknown: 'It is not known which there are',
  },
} as const;
