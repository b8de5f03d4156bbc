import { notGiven } from '../../static/collector';
import {
  collector,
  configOnly,
  findingOf,
  statusOf,
  textFiles,
} from '../../static/testdata/collectors';
import { clusteringHostTargetsShared as check } from './hostTargetsShared';

function config(targets: string): string {
  return `
prometheus.exporter.unix "node" { }

prometheus.exporter.snmp "switches" { }

discovery.relabel "node" {
  targets = prometheus.exporter.unix.node.targets
}

prometheus.scrape "all" {
  targets    = ${targets}
  forward_to = []

  clustering {
    enabled = true
  }
}
`;
}

describe('clustering/host-targets-shared', () => {
  it('fails for the exporter of a host behind a clustered scrape, relabelled or not', () => {
    const finding = findingOf(
      check,
      configOnly(config('discovery.relabel.node.output')),
    );
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [
        { kind: 'config', line: 10 },
        {
          kind: 'config',
          line: 2,
          text: 'prometheus.exporter.unix "node" { }',
        },
      ],
    });
  });

  it('passes for an exporter that is the same on every host', () => {
    const right = config('prometheus.exporter.snmp.switches.targets');
    expect(statusOf(check, configOnly(right))).toBe('passing');
  });

  it.each(['constants.hostname', 'sys.env("K8S_NODE_NAME")'])(
    'fails for targets that get %s for a label',
    value => {
      const finding = findingOf(
        check,
        configOnly(
          `discovery.kubernetes "pods" {\n\trole = "pod"\n}\n\ndiscovery.relabel "pods" {\n\ttargets = discovery.kubernetes.pods.targets\n\n\trule {\n\t\ttarget_label = "scraped_by"\n\t\treplacement  = ${value}\n\t}\n}\n\nprometheus.scrape "pods" {\n\ttargets    = discovery.relabel.pods.output\n\tforward_to = []\n\n\tclustering {\n\t\tenabled = true\n\t}\n}\n`,
        ),
      );

      expect(finding).toMatchObject({ status: 'failing' });
      expect(finding?.evidence).toContainEqual(
        expect.objectContaining({ kind: 'config', line: 8 }),
      );
    },
  );

  it('passes for text files whose instance is written out', () => {
    const named = textFiles('replacement = "release"');
    expect(statusOf(check, configOnly(named))).toBe('passing');
  });

  it.each([
    ['text files of which each replica has others', textFiles()],
    [
      'an instance that is what the host says',
      textFiles('replacement = "on-$1"'),
    ],
    [
      'an instance that not every target gets',
      textFiles('replacement = "release"\n\t\tregex = "a.*"'),
    ],
    [
      'a host that is measured under one name',
      textFiles('replacement = "release"', '"textfile", "cpu"'),
    ],
  ])('fails for %s', (_, text) => {
    expect(statusOf(check, configOnly(text))).toBe('failing');
  });

  it('has nothing to say without clustered scrapes', () => {
    expect(statusOf(check, configOnly(''))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, { ...collector(), config: notGiven('No.') })).toBe(
      'unknown',
    );
  });
});
