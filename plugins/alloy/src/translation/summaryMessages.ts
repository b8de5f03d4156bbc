/** How things are in a sentence, and what its clauses are. */
export const summaryMessages = {
  clause: {
    andMore_one: '{{first}}, and {{count, number}} more like it',
    andMore_other: '{{first}}, and {{count, number}} more like it',
    count_one: '{{count, number}}',
    count_other: '{{count, number}}',
  },
  severity: {
    critical: 'critical',
    info: 'info',
    passing: 'passing',
    unknown: 'unknown',
    warning: 'warning',
  },
  subject: {
    cluster: 'cluster',
    collector: 'collector',
    host: 'host',
    instance: 'instance',
    metric: 'metric',
    node: 'node',
    ofJob: '{{subject}} of job {{job}}',
    ofTenant: '{{subject}} in tenant {{tenant}}',
    stream: 'log stream',
    target: 'target',
  },
  summary: {
    collectors_one: '{{count, number}} collector',
    collectors_other: '{{count, number}} collectors',
    critical_one:
      'Collection in {{cluster}} has {{count, number}} critical problem: {{problems}}.',
    critical_other:
      'Collection in {{cluster}} has {{count, number}} critical problems: {{problems}}.',
    empty: 'No Alloy collector was found in {{cluster}}.',
    hosts_one: '{{count, number}} host',
    hosts_other: '{{count, number}} hosts',
    lesser_one: '{{count, number}} lesser check could not be made.',
    lesser_other: '{{count, number}} lesser checks could not be made.',
    more_one: '{{count, number}} more',
    more_other: '{{count, number}} more',
    nodes_one: '{{count, number}} node',
    nodes_other: '{{count, number}} nodes',
    passed_one:
      'Collection in {{cluster}} is healthy: {{parts}} pass {{count, number}} check.',
    passed_other:
      'Collection in {{cluster}} is healthy: {{parts}} pass {{count, number}} checks.',
    passing:
      'Collection in {{cluster}} is healthy: {{parts}} pass every check.',
    remainder_one:
      'No problem was found with collection in {{cluster}}: {{passing, number}} of {{total, number}} checks pass, and {{count, number}} could not be made.',
    remainder_other:
      'No problem was found with collection in {{cluster}}: {{passing, number}} of {{total, number}} checks pass, and {{count, number}} could not be made.',
    rest_one: '{{count, number}} more check could not be made.',
    rest_other: '{{count, number}} more checks could not be made.',
    sourceOut:
      'It is not known whether collection in {{cluster}} is healthy: not all was told by {{sources}}.',
    unchecked: 'Nothing was checked in {{cluster}}.',
    unknown_one:
      'It is not known whether collection in {{cluster}} is healthy: {{count, number}} of {{total, number}} checks could not be made.',
    unknown_other:
      'It is not known whether collection in {{cluster}} is healthy: {{count, number}} of {{total, number}} checks could not be made.',
    warning_one:
      'Collection in {{cluster}} has {{count, number}} problem, not a critical one: {{problems}}.',
    warning_other:
      'Collection in {{cluster}} has {{count, number}} problems, none of them critical: {{problems}}.',
  },
} as const;
