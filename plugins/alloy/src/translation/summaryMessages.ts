/** How things are in a sentence, and what its clauses are. */
export const summaryMessages = {
  clause: {
    andMore_one: '{{first}}, and {{count}} more like it',
    andMore_other: '{{first}}, and {{count}} more like it',
    componentsUnhealthy_one: '{{count}} instance has unhealthy components',
    componentsUnhealthy_other: '{{count}} instances have unhealthy components',
    hostsSilent_one: '{{count}} host is silent',
    hostsSilent_other: '{{count}} hosts are silent',
    logsRefused_one: 'the log store refuses what {{count}} instance sends',
    logsRefused_other: 'the log store refuses what {{count}} instances send',
    nodesNotCovered_one: '{{count}} of {{total}} nodes is not covered',
    nodesNotCovered_other: '{{count}} of {{total}} nodes are not covered',
    oomKilled_one: '{{count}} instance was OOM-killed',
    oomKilled_other: '{{count}} instances were OOM-killed',
    pending_one: '{{count}} instance is pending',
    pending_other: '{{count}} instances are pending',
    samplesRefused_one:
      'the metrics store refuses samples of {{count}} instance',
    samplesRefused_other:
      'the metrics store refuses samples of {{count}} instances',
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
    node: 'node',
  },
  summary: {
    collectors_one: '{{count}} collector',
    collectors_other: '{{count}} collectors',
    critical_one:
      'Collection in {{cluster}} has {{count}} critical problem: {{problems}}.',
    critical_other:
      'Collection in {{cluster}} has {{count}} critical problems: {{problems}}.',
    empty: 'No Alloy collector was found in {{cluster}}.',
    hosts_one: '{{count}} host',
    hosts_other: '{{count}} hosts',
    lesser_one: '{{count}} lesser check could not be made.',
    lesser_other: '{{count}} lesser checks could not be made.',
    more_one: '{{count}} more',
    more_other: '{{count}} more',
    nodes_one: '{{count}} node',
    nodes_other: '{{count}} nodes',
    passed_one:
      'Collection in {{cluster}} is healthy: {{parts}} pass {{count}} check.',
    passed_other:
      'Collection in {{cluster}} is healthy: {{parts}} pass {{count}} checks.',
    passing:
      'Collection in {{cluster}} is healthy: {{parts}} pass every check.',
    remainder_one:
      'No problem was found with collection in {{cluster}}: {{passing}} of {{total}} checks pass, and {{count}} could not be made.',
    remainder_other:
      'No problem was found with collection in {{cluster}}: {{passing}} of {{total}} checks pass, and {{count}} could not be made.',
    rest_one: '{{count}} more check could not be made.',
    rest_other: '{{count}} more checks could not be made.',
    unchecked: 'Nothing was checked in {{cluster}}.',
    unknown_one:
      'It is not known whether collection in {{cluster}} is healthy: {{count}} of {{total}} checks could not be made.',
    unknown_other:
      'It is not known whether collection in {{cluster}} is healthy: {{count}} of {{total}} checks could not be made.',
    warning_one:
      'Collection in {{cluster}} has {{count}} problem, not a critical one: {{problems}}.',
    warning_other:
      'Collection in {{cluster}} has {{count}} problems, none of them critical: {{problems}}.',
  },
} as const;
