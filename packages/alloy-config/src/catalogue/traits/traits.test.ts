import { BlockStatement } from '../../ast';
import { parse } from '../../parse';
import { componentNames, componentType } from '../catalogue';
import { namesWithTraits, traitsOf, traitsOfBlock } from '.';

function kindsOf(text: string): string[] {
  const [block] = parse(text).file.body;
  return traitsOfBlock(block as BlockStatement).map(trait => trait.kind);
}

describe('traits', () => {
  it('are of components that exist', () => {
    for (const name of namesWithTraits()) {
      expect(componentType(name)).toBeDefined();
    }
  });

  it('know every component with a clustering block', () => {
    const withBlock = componentNames().filter(name =>
      componentType(name)!.body.blocks.has('clustering'),
    );
    expect(withBlock).toHaveLength(10);
    for (const name of withBlock) {
      expect(traitsOf(name).map(trait => trait.kind)).toContain(
        'clustering block',
      );
    }
  });

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
  ])('look at how the block is written: %s', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  it('of a name that every object inherits are none', () => {
    expect(traitsOf('constructor')).toEqual([]);
  });
});
