import type { BlockStatement } from '../ast';
import { parse } from '../parse';
import { componentsBehind, readsOfBlock, traitsOf, traitsOfBlock } from '.';

function blockOf(text: string): BlockStatement {
  return parse(text).file.body[0] as BlockStatement;
}

function kindsOf(text: string): string[] {
  return traitsOfBlock(blockOf(text)).map(trait => trait.kind);
}

function resourcesOf(text: string): string[] {
  return readsOfBlock(blockOf(text))
    .filter(it => it.how === 'lists')
    .map(it => it.resource);
}

describe('traits', () => {
  it('say since when a component clusters', () => {
    expect(
      traitsOf('loki.source.kubernetes_events').find(
        trait => trait.kind === 'clustering block',
      )?.since,
    ).toBe('1.16');
  });

  it('take exporters of the host for what they are, and others for any replica', () => {
    expect(kindsOf('prometheus.exporter.unix "a" {\n}\n')).toEqual([
      'node-local',
      'host targets',
    ]);
    expect(kindsOf('prometheus.exporter.snmp "a" {\n}\n')).toEqual([
      'any replica',
    ]);
  });

  it.each([
    ['discovery.kubernetes "a" {\n  role = "pod"\n}\n', []],
    [
      'discovery.kubernetes "a" {\n  selectors {\n    role  = "pod"\n    field = "spec.nodeName=" + sys.env("NODE")\n  }\n}\n',
      ['node-local'],
    ],
    [
      'local.file_match "a" {\n  path_targets = [{__path__ = "/var/log/pods/*/*.log"}]\n}\n',
      ['node-local'],
    ],
    [
      'local.file_match "a" {\n  path_targets = [{__path__ = "/srv/app.log"}]\n}\n',
      [],
    ],
    [
      'prometheus.exporter.unix "a" {\n  set_collectors = ["textfile"]\n}\n',
      ['host targets', 'text files'],
    ],
    [
      'prometheus.exporter.unix "a" {\n  set_collectors = ["textfile", "cpu"]\n}\n',
      ['node-local', 'host targets'],
    ],
    [
      'prometheus.exporter.unix "a" {\n  set_collectors = [sys.env("C")]\n}\n',
      ['node-local', 'host targets'],
    ],
    [
      'loki.source.kubernetes_events "a" {\n  forward_to = []\n}\n',
      ['clustering block', 'singleton'],
    ],
    [
      'loki.source.kubernetes_events "a" {\n  forward_to = []\n  clustering {\n    enabled = true\n  }\n}\n',
      ['clustering block'],
    ],
    [
      'loki.source.podlogs "a" {\n  forward_to = []\n  node_filter {\n    enabled = true\n  }\n}\n',
      ['clustering block', 'node-local'],
    ],
  ])('look at how the block is written: %s', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  it('of a name that every object inherits are none', () => {
    expect(traitsOf('constructor')).toEqual([]);
  });
});

describe('reads', () => {
  it.each([
    ['discovery.kubernetes "a" {\n  role = "node"\n}\n', ['nodes']],
    [
      'discovery.kubernetes "a" {\n  role = "endpoints"\n}\n',
      ['endpoints', 'services', 'pods'],
    ],
    [
      'discovery.kubernetes "a" {\n  role = "pod"\n  attach_metadata {\n    node = true\n  }\n}\n',
      ['pods', 'nodes'],
    ],
    [
      'prometheus.operator.servicemonitors "a" {\n  forward_to = []\n}\n',
      ['servicemonitors', 'endpoints', 'services', 'pods'],
    ],
    [
      'prometheus.operator.servicemonitors "a" {\n  forward_to = []\n  kubernetes_role = "endpointslice"\n}\n',
      ['servicemonitors', 'endpointslices', 'services', 'pods'],
    ],
    ['remote.kubernetes.secret "a" {\n}\n', []],
    ['loki.write "a" {\n}\n', []],
  ])('are those of the block as it is written: %s', (text, resources) => {
    expect(resourcesOf(text)).toEqual(resources);
  });
});

describe('series', () => {
  it('tell which components are behind them', () => {
    expect(componentsBehind('mimir_rules_events_total')).toEqual([
      'mimir.rules.kubernetes',
    ]);
    expect(componentsBehind('up')).toContain('prometheus.scrape');
    expect(componentsBehind('up_to_date')).toEqual([]);
    expect(componentsBehind('alloy_build_info')).toEqual([]);
  });
});
