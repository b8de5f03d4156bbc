/** Configurations, and whether they are in force. */
export const configurationMessages = {
  configState: {
    current: 'as in the cluster',
    failed: 'does not parse',
    'not-in-force': 'read, components not healthy',
    other: 'another one',
  },
  configuration: {
    elsewhere:
      'Findings point to lines that are not in these files: {{places}}.',
    empty: 'It has no files.',
    explained:
      'What the collector is told to do, as the cluster holds it. Lines that a finding is about are marked; a mark unfolds what to do.',
    file: 'File {{name}}',
    fileLine: '{{file}}, line {{line}}',
    findingsOf: 'Findings on line {{line}}',
    forbidden:
      'Reading configurations takes the permission alloy.config.read for the entity of the cluster. Ask whoever runs this portal, or who owns the cluster.',
    hash: 'SHA-256 {{hash}}….',
    hidden_one: '{{count, number}} value is hidden: it may be a secret.',
    hidden_other: '{{count, number}} values are hidden: they may be secrets.',
    line: 'Line {{line}}',
    loading: 'Reading the configuration',
    mark: 'Line {{line}}, {{severity}}: {{summary}}',
    marks: 'Lines with findings',
    origin: 'From {{origin}}.',
    title: 'Configuration',
    unknown: 'The configuration could not be read.',
  },
} as const;
