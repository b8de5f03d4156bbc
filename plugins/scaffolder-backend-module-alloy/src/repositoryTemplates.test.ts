import {
  DNS_LABEL_PATTERN,
  HOST_KINDS,
  parseSpec,
  renderRepository,
} from '@alloy-fleet/alloy-topology';
import { startForge, TestForge } from './__testUtils__/forge';
import {
  fieldsOf,
  readTemplate,
  startScaffolder,
  TestScaffolder,
} from './__testUtils__/scaffolder';
import { spec } from './__testUtils__/spec';

// A busy machine takes its time.
jest.setTimeout(120_000);

const newHost = readTemplate('new-host');
const upgradeCluster = readTemplate('upgrade-cluster');

const NODE = 'kubernetes/alloy-node/config.alloy';
const SET = 'kubernetes/alloy-cluster/statefulset.yaml';
const clusters = ['plain', 'edited', 'foreign', 'untouched'];

describe('templates for a repository that is there', () => {
  let forge: TestForge;
  let scaffolder: TestScaffolder;

  beforeAll(async () => {
    forge = await startForge();
    scaffolder = await startScaffolder({
      gitea: forge.integration,
      entities: [
        newHost,
        upgradeCluster,
        ...clusters.map(name => ({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Resource',
          metadata: {
            name,
            annotations: {
              'backstage.io/source-location': `url:${forge.url}/platform/${name}/src/branch/main/`,
            },
          },
          spec: { type: 'kubernetes-cluster', owner: 'platform' },
        })),
      ],
    });
    const files = (cluster: string) =>
      Object.fromEntries(renderRepository(parseSpec({ ...spec, cluster })));
    await forge.publish('plain', files('plain'));
    await forge.publish('untouched', files('untouched'));
    const edited = files('edited');
    await forge.publish('edited', {
      ...edited,
      [NODE]: `${edited[NODE]}\n// By hand.\n`,
      [SET]: edited[SET].replace('replicas: 2', 'replicas: 5'),
    });
    await forge.publish('foreign', { 'README.md': 'Something else.\n' });
  });

  afterAll(() => forge.close());

  const clusterRef = (name: string) => `resource:default/${name}`;

  async function onlyPull(name: string) {
    const pulls = await forge.call(`/repos/platform/${name}/pulls`);
    expect(pulls).toHaveLength(1);
    return pulls[0];
  }

  it('refuses in the form for a host what the action refuses', () => {
    const { name, kind } = fieldsOf(newHost);
    expect(name.pattern).toBe(DNS_LABEL_PATTERN.source);
    expect([...kind.enum].sort()).toEqual([...HOST_KINDS].sort());
  });

  it('chooses among the clusters whose repositories can be made again', () => {
    const catalog = renderRepository(parseSpec(spec)).get('catalog-info.yaml');
    for (const template of [newHost, upgradeCluster]) {
      const { catalogFilter } = fieldsOf(template).cluster['ui:options'];
      const [annotation] = Object.keys(catalogFilter).filter(key =>
        key.startsWith('metadata.annotations.'),
      );
      expect(catalog).toContain(
        `${annotation.replace('metadata.annotations.', '')}: `,
      );
    }
  });

  it('proposes a host to the repository of its cluster, once', async () => {
    const values = {
      cluster: clusterRef('plain'),
      name: 'vyos-01',
      kind: 'vyos',
      scrapeTargets: [{ job: 'frr', address: '127.0.0.1:9342' }],
    };

    const { status, output, log } = await scaffolder.run(
      'template:default/new-host',
      values,
    );

    expect([status, log]).toEqual(['completed', expect.any(String)]);
    const pull = await onlyPull('plain');
    expect(output.links[0].url).toBe(pull.html_url);
    expect(pull.title).toBe('Collect from vyos-01');
    expect(pull.body).toMatch(
      /### Added[^]*hosts\/vyos-01\/config\.alloy[^]*### Checks[^]*5 collectors/,
    );
    const branch = pull.head.ref;
    expect(
      await forge.textOf('plain', branch, 'hosts/vyos-01/config.alloy'),
    ).toContain('127.0.0.1:9342');
    expect(
      await forge.textOf('plain', branch, '.alloy-topology.yaml'),
    ).toContain('name: vyos-01');
    // What is not named stays as it is.
    expect(await forge.textOf('plain', branch, NODE)).toBe(
      await forge.textOf('plain', 'main', NODE),
    );
  });

  it('proposes nothing for a host that is there', async () => {
    const { status, output } = await scaffolder.run(
      'template:default/new-host',
      { cluster: clusterRef('untouched'), name: 'pve-01', kind: 'proxmox' },
    );

    expect(status).toBe('completed');
    expect(output.text[0].content).toMatch(/there is nothing to propose/);
    expect(await forge.call('/repos/platform/untouched/pulls')).toEqual([]);
  });

  it('fails for another host under a name that is taken', async () => {
    const { status, log } = await scaffolder.run('template:default/new-host', {
      cluster: clusterRef('untouched'),
      name: 'pve-01',
      kind: 'debian',
    });

    expect(status).toBe('failed');
    expect(log).toMatch(/"pve-01" is already there, and is another host/);
    expect(await forge.call('/repos/platform/untouched/pulls')).toEqual([]);
  });

  it('proposes an upgrade that keeps edits by hand, and says so', async () => {
    const { status, log } = await scaffolder.run(
      'template:default/upgrade-cluster',
      { cluster: clusterRef('edited'), alloyVersion: 'v1.18.0' },
    );

    expect([status, log]).toEqual(['completed', expect.any(String)]);
    const pull = await onlyPull('edited');
    expect(pull.body).toMatch(
      new RegExp(
        `### Merged \\(1\\)[^]*- \`${SET}\`[^]*### Kept \\(1\\)[^]*- \`${NODE}\``,
      ),
    );
    const merged = await forge.textOf('edited', pull.head.ref, SET);
    expect(merged).toContain('replicas: 5');
    expect(merged).toContain('alloy:v1.18.0');
    expect(await forge.textOf('edited', pull.head.ref, NODE)).toContain(
      '// By hand.',
    );
  });

  it('proposes no upgrade where there is nothing to change', async () => {
    const { status, output } = await scaffolder.run(
      'template:default/upgrade-cluster',
      { cluster: clusterRef('untouched') },
    );

    expect(status).toBe('completed');
    expect(output.text[0].content).toMatch(/there is nothing to propose/);
  });

  it('fails for a repository that was not made here', async () => {
    const { status, log } = await scaffolder.run(
      'template:default/upgrade-cluster',
      { cluster: clusterRef('foreign') },
    );

    expect(status).toBe('failed');
    expect(log).toMatch(/There is no \.alloy-topology\.yaml/);
  });
});
