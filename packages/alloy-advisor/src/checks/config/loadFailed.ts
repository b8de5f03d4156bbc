import { configurationBroken } from '../../causes/configurationBroken';
import { selfMetrics } from '../../queries';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const configLoadFailed = defineQueryCheck({
  id: 'config/load-failed',
  title: 'The last configuration that was read parses',
  docs: 'A file that does not parse is not loaded: the process goes on with the one before, and would not start with it.',
  severity: 'warning',
  clause: {
    other: '{count} instances could not load their configuration',
  },
  explains: [configurationBroken],
  about: 'process',
  measure: scope => selfMetrics.configLoadSuccessful(scope),
  threshold: { below: 1 },
  unit: 'none',
  failing: ({ who }) =>
    `${who} could not load its configuration: the file does not parse, and it goes on with the one before.`,
  passing: 'Every Alloy that reports loaded its configuration.',
  remedy: {
    text: 'Check the file with alloy fmt or alloy-config validate: either names the line. The process reads it again at the next reload, and would not start with it.',
    docsUrl: 'https://grafana.com/docs/alloy/latest/reference/cli/run/',
  },
  alert: {
    name: 'AlloyConfigLoadFailed',
    for: '5m',
    summary: '{{ $labels.instance }} could not load its configuration.',
  },
});
