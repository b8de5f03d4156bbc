import type { Service } from '../../static/collector';
import {
  Given,
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringReplicasNotClustered as check } from './replicasNotClustered';

const monitors =
  'prometheus.operator.podmonitors "a" {\n\tforward_to = []\n}\n';

describe('clustering/replicas-not-clustered', () => {
  it('fails for cluster-wide work on several replicas without clustering', () => {
    const finding = findingOf(
      check,
      collector({ replicas: 3, config: monitors }),
    );
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [
        { field: 'spec.replicas', value: '3' },
        { value: 'no --cluster.enabled' },
        { kind: 'config', line: 1 },
      ],
    });
    expect(finding?.summary).toContain('3 replicas');
  });

  const peers: Service = {
    name: 'peers',
    selector: { app: 'alloy-test' },
    headless: true,
    publishNotReadyAddresses: true,
    ports: [],
  };
  it.each<[string, Given, RegExp]>([
    [
      'joins by the Service that there is',
      { services: [peers] },
      /enabled=true\n.*name=alloy-test\n.*join-addresses=peers$/,
    ],
    [
      'makes one',
      { services: [] },
      /join-addresses=alloy-test-cluster\n---[^]* name: alloy-test-cluster\n/,
    ],
    [
      'takes it that there is one where Services were not read',
      {},
      /join-addresses=alloy-test-cluster$/,
    ],
    [
      'leaves flags as they are',
      {
        services: [peers],
        flags: ['--cluster.name=lab', '--cluster.join-addresses=peers'],
      },
      /^args:\n.*enabled=true$/,
    ],
  ])('%s', (_, given, patch) => {
    const subject = collector({ replicas: 2, config: monitors, ...given });
    const { remedy } = findingOf(check, subject)!;
    expect(remedy?.patch).toMatch(patch);
  });

  it('sees a scrape of all pods, and not one of what is pushed', () => {
    const pods = `
discovery.kubernetes "pods" { role = "pod" }
prometheus.scrape "pods" {
  targets    = discovery.kubernetes.pods.targets
  forward_to = []
}
`.replace('{ role = "pod" }', '{\n  role = "pod"\n}');
    const self = `
prometheus.exporter.self "a" { }
prometheus.scrape "a" {
  targets    = prometheus.exporter.self.a.targets
  forward_to = []
}
`;
    expect(statusOf(check, collector({ replicas: 2, config: pods }))).toBe(
      'failing',
    );
    expect(
      statusOf(check, collector({ replicas: 2, config: self })),
    ).toBeUndefined();
  });

  it('passes when the process is clustered', () => {
    const flags = ['--cluster.enabled=true'];
    expect(
      statusOf(check, collector({ replicas: 2, flags, config: monitors })),
    ).toBe('passing');
  });

  it('leaves clustering blocks without the flag to the check that is about them', () => {
    const config =
      'prometheus.operator.podmonitors "a" {\n\tforward_to = []\n\n\tclustering {\n\t\tenabled = true\n\t}\n}\n';
    expect(statusOf(check, collector({ replicas: 2, config }))).toBeUndefined();
  });

  it('has nothing to say of one replica', () => {
    expect(statusOf(check, collector({ config: monitors }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ replicas: 2 }))).toBe('unknown');
  });
});
