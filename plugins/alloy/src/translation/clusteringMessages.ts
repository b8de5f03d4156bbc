/** Clustering: who sees whom, targets, and where work belongs. */
export const clusteringMessages = {
  clustering: {
    agree_one: 'One member, alone in its cluster.',
    agree_other:
      'All {{count, number}} members see {{count, number}} peers each, by their metrics.',
    allSeeAll_one: 'One member, alone in its cluster.',
    allSeeAll_other: 'All {{count, number}} members see each other.',
    apart_one:
      '{{who}} does not see {{whom}}: they share out targets differently.',
    apart_other:
      '{{count, number}} of the views among {{members, number}} members are missing: {{who}} does not see {{whom}}, among others. They share out targets differently.',
    cluster: 'Cluster {{name}}',
    differ:
      'Members do not see the same number of peers ({{seen}} of {{members, number}} members): they share out targets differently.',
    explained:
      'Members of one cluster share out scrape targets: each must see all others.',
    fewer:
      'Members see {{peers}} peers, but {{members, number}} members are there.',
    more: 'Members see {{peers}} peers; only {{members, number}} of them tell of themselves.',
    none: 'No instance takes part in a cluster.',
    notKnown: 'It is not known whether the members see each other.',
    peers: 'Peers seen',
    title: 'Clustering',
    short:
      '{{members, number}} of {{expected}} members are there; they see each other.',
    unnamed: 'No cluster name',
    unknown: 'It is not known which instances take part in a cluster.',
  },
  convergence: {
    always: 'All members saw the same number of peers all the time.',
    apart_one:
      'Members saw different numbers of peers once, for {{age}}, from {{at}} on.',
    apart_other:
      'Members saw different numbers of peers {{count, number}} times, for {{age}} in all, last from {{at}} on.',
    one: 'One member alone told how many peers it saw.',
    title: 'Peers seen over time',
  },
  peers: {
    all: 'all {{of}}',
    explained: 'A row is who looks, a column is who is seen.',
    many_one: '{{first}} and {{count, number}} more',
    many_other: '{{first}} and {{count, number}} more',
    none: 'not seen',
    notAsked:
      'The processes were not asked whom they see; the numbers are those of their metrics.',
    of: 'Who sees whom in {{name}}',
    sees: 'seen',
    self: 'itself',
    some: '{{seen}} of {{of}}',
    title: 'Who sees whom',
    together:
      'Members that see the same are put together. A row is who looks, a column is who is seen.',
  },
  placement: {
    allRight_one: 'The one component that clustering concerns is right.',
    allRight_other:
      'All {{count, number}} components that clustering concerns are right.',
    explained:
      'Where the work of each component belongs, where it is done, and why; wrong ones first.',
    findingOf: 'Finding on {{component}}',
    hide: 'Hide the finding on {{component}}',
    in: 'in {{holders}}',
    is: 'Is it',
    isNow: {
      'block-without-process': 'has a block without effect',
      clustered: 'clustered',
      'every-replica': 'run by every replica',
      'from-every-node': 'collects from every node',
      'not-clustered': 'not clustered',
      'on-every-node': 'run on every node',
      'on-some-nodes': 'run on some nodes only',
      single: 'run by one process',
      unknown: 'unknown',
    },
    line: '{{collector}}, line {{line}}',
    none: 'No component that clustering concerns is configured.',
    remedy: 'What to do:',
    should: 'Should be',
    shouldBe: {
      any: 'anywhere',
      clustered: 'clustered',
      'not-clustered': 'not clustered',
      single: 'run by one process',
      unknown: 'unknown',
    },
    show: 'Show the finding on {{component}}',
    title: 'Clustering by component',
    unknown: 'The components of {{name}} are not known.',
    unknownWord: 'right or not is unknown',
    why: 'Why',
    wrong_one: '{{count, number}} of {{total}} components is wrong.',
    wrong_other: '{{count, number}} of {{total}} components are wrong.',
    unjudged_one:
      '{{count, number}} of {{total}} components could not be judged.',
    unjudged_other:
      '{{count, number}} of {{total}} components could not be judged.',
    wrongWord: 'wrong',
  },
  targets: {
    even: '{{total}} targets, {{even}} each.',
    none: 'No member says how many targets it owns.',
    notKnown_one:
      'The targets of {{count, number}} member are not known, so that no even share is.',
    notKnown_other:
      'The targets of {{count, number}} members are not known, so that no even share is.',
    of: 'Targets of the members of {{name}}',
    silent_one: '{{count, number}} member does not report its targets.',
    silent_other: '{{count, number}} members do not report their targets.',
    title: 'Targets by member',
    uneven:
      '{{total}} targets; an even share, marked, is {{even}}. {{instance}} is {{above}} % above it.',
    unknown: 'It is not known how many targets each owns.',
  },
} as const;
