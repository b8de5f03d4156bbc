import { parseAllDocuments } from 'yaml';
import { version } from '../../package.json';
import { renderRepository } from '../renderRepository';
import { InvalidSpecError, parseSpec } from '../spec';
import { labSpec } from '../testdata/labSpec';
import {
  BASE_FILE,
  parseBaseFile,
  renderBaseFile,
} from '../topologyFile/baseFile';
import { TOPOLOGY_FILE } from '../topologyFile/topologyFile';
import { FileStatus } from './mergeFile';
import { upgradeReport } from './upgradeReport';
import {
  addHostsToRepository,
  Upgrade,
  upgradeRepository,
} from './upgradeRepository';

const NODE = 'kubernetes/alloy-node/config.alloy';
const SET = 'kubernetes/alloy-cluster/statefulset.yaml';
const newVersion = { alloyVersion: 'v1.19.0' };

describe('upgradeRepository', () => {
  let repository: Map<string, string>;
  const read = async (path: string) => repository.get(path);
  const edit = (path: string, change: (text: string) => string) =>
    repository.set(path, change(repository.get(path)!));

  beforeEach(() => {
    repository = new Map(renderRepository(labSpec));
  });

  function apply({ writes, deletions }: Upgrade) {
    writes.forEach((text, path) => repository.set(path, text));
    deletions.forEach(path => repository.delete(path));
  }

  const statusOf = ({ outcomes }: Upgrade, path: string) =>
    outcomes.find(outcome => outcome.path === path)?.status;
  const statuses = (upgrade: Upgrade) =>
    new Set<FileStatus>(upgrade.outcomes.map(({ status }) => status));

  it('changes nothing where nothing has changed', async () => {
    const upgrade = await upgradeRepository({ read });
    expect(upgrade).toMatchObject({ writes: new Map(), deletions: [] });
    expect(statuses(upgrade)).toEqual(new Set(['unchanged']));
  });

  it('makes what the changed spec makes, where no hand has edited', async () => {
    apply(await upgradeRepository({ read, changes: newVersion }));
    expect(repository).toEqual(
      new Map(renderRepository(parseSpec({ ...labSpec, ...newVersion }))),
    );
  });

  it('takes up a spec that was edited in the repository', async () => {
    edit(TOPOLOGY_FILE, text =>
      text.replace('alloyVersion: v1.18.1', 'alloyVersion: v1.19.0'),
    );
    const upgrade = await upgradeRepository({ read });
    expect(statusOf(upgrade, SET)).toBe('updated');
    expect(upgrade.writes.get(SET)).toContain('alloy:v1.19.0');
  });

  it('keeps an edit where what is generated has not changed', async () => {
    edit(NODE, text => `${text}\n// ours\n`);
    const upgrade = await upgradeRepository({ read, changes: newVersion });
    expect(statusOf(upgrade, NODE)).toBe('kept');
    expect(upgrade.writes.has(NODE)).toBe(false);
  });

  it('merges an edit with changes elsewhere in the file, again and again', async () => {
    edit(SET, text => text.replace('replicas: 2', 'replicas: 5'));
    const first = await upgradeRepository({ read, changes: newVersion });
    expect(statusOf(first, SET)).toBe('merged');
    apply(first);
    const second = await upgradeRepository({
      read,
      changes: { alloyVersion: 'v1.20.0' },
    });
    expect(statusOf(second, SET)).toBe('merged');
    expect(second.writes.get(SET)).toMatch(/replicas: 5[^]*alloy:v1\.20\.0/);
  });

  it('leaves a file with a conflict as it is, the generated one beside it', async () => {
    edit(SET, text => text.replaceAll('alloy:v1.18.1', 'alloy:ours'));
    const upgrade = await upgradeRepository({ read, changes: newVersion });
    expect(statusOf(upgrade, SET)).toBe('conflict');
    expect(upgrade.writes.has(SET)).toBe(false);
    expect(upgrade.writes.get(`${SET}.generated`)).toContain('alloy:v1.19.0');
  });

  it('calls it a conflict when two edits that do not meet are no YAML together', async () => {
    edit(SET, text => text.replace(/^kind: StatefulSet$/m, 'kind: "open'));
    const upgrade = await upgradeRepository({ read, changes: newVersion });
    expect(upgrade.outcomes).toContainEqual(
      expect.objectContaining({
        path: SET,
        status: 'conflict',
        reason: expect.stringContaining('no valid YAML'),
      }),
    );
  });

  it('deletes what is no longer generated, unless it was edited', async () => {
    edit('hosts/pve-01/alloy.env', text => `${text}EXTRA=1\n`);
    const upgrade = await upgradeRepository({
      read,
      changes: { hosts: labSpec.hosts.slice(1) },
    });
    expect(upgrade.deletions).toEqual([
      'hosts/pve-01/config.alloy',
      'hosts/pve-01/install.sh',
      'hosts/pve-01/README.md',
    ]);
    expect(statusOf(upgrade, 'hosts/pve-01/alloy.env')).toBe('conflict');
    expect(upgrade.writes.has('hosts/pve-01/alloy.env.generated')).toBe(false);
  });

  it('does not bring back what a hand has deleted', async () => {
    repository.delete(NODE);
    const upgrade = await upgradeRepository({ read, changes: newVersion });
    expect(statusOf(upgrade, NODE)).toBe('kept');
    expect(upgrade.writes.has(NODE)).toBe(false);
  });

  it('does not write over a file that was there before it was generated', async () => {
    repository.set('hosts/new-01/README.md', 'ours\n');
    const upgrade = await addHostsToRepository({
      read,
      hosts: [{ name: 'new-01', kind: 'debian' }],
    });
    expect(statusOf(upgrade, 'hosts/new-01/README.md')).toBe('conflict');
    expect(statusOf(upgrade, 'hosts/new-01/config.alloy')).toBe('added');
  });

  it('makes up for a missing record of what was generated by the same generator', async () => {
    repository.delete(BASE_FILE);
    edit(NODE, text => `${text}\n// ours\n`);
    const upgrade = await upgradeRepository({ read, changes: newVersion });
    expect(statusOf(upgrade, NODE)).toBe('kept');
    expect(statusOf(upgrade, SET)).toBe('updated');
  });

  it('takes each difference for a conflict when nobody knows what was generated', async () => {
    repository.delete(BASE_FILE);
    edit(TOPOLOGY_FILE, text =>
      text.replace(`generator: ${version}`, 'generator: 0.0.1'),
    );
    const upgrade = await upgradeRepository({ read, changes: newVersion });
    expect(statuses(upgrade)).toEqual(new Set(['unchanged', 'conflict']));
    expect(upgrade).toMatchObject({ from: '0.0.1', to: version });
  });

  it('keeps edits across generators that no longer make what they made', async () => {
    // As if another version had generated another first line.
    const base = new Map(parseBaseFile(repository.get(BASE_FILE)!));
    base.set(NODE, `// old\n${base.get(NODE)}`);
    repository.set(BASE_FILE, renderBaseFile(base));
    repository.set(NODE, `${base.get(NODE)}\n// ours\n`);
    edit(TOPOLOGY_FILE, text =>
      text.replace(`generator: ${version}`, 'generator: 0.0.1'),
    );
    const upgrade = await upgradeRepository({ read });
    expect(statusOf(upgrade, NODE)).toBe('merged');
    const merged = upgrade.writes.get(NODE)!;
    expect(merged).not.toContain('// old');
    expect(merged).toContain('// ours');
  });

  it('merges a file of a thousand hosts', async () => {
    const hosts = Array.from({ length: 1000 }, (_, index) => ({
      name: `host-${index}`,
      kind: 'debian',
    }));
    const spec = parseSpec({ ...labSpec, hosts });
    repository = new Map(renderRepository(spec));
    edit('catalog-info.yaml', text =>
      text.replace('name: host-500', 'name: h500'),
    );
    const upgrade = await upgradeRepository({
      read,
      changes: { hosts: hosts.slice(0, 999), catalog: { owner: 'other' } },
    });
    expect(statusOf(upgrade, 'catalog-info.yaml')).toBe('merged');
    const merged = parseAllDocuments(upgrade.writes.get('catalog-info.yaml')!);
    expect(merged).toHaveLength(1000);
  });

  it.each([
    [TOPOLOGY_FILE, undefined, /There is no \.alloy-topology\.yaml/],
    [TOPOLOGY_FILE, 'a: b: c', /is not YAML/],
    [TOPOLOGY_FILE, 'generator: 99.0.0\nspec: {}', /cluster: is missing/],
    [BASE_FILE, '<<<<<<< ours\n', /cannot be read\. Restore it/],
    [BASE_FILE, renderBaseFile(new Map([['../x', '']])), /outside the rep/],
    [BASE_FILE, renderBaseFile(new Map([['a', 5 as any]])), /something else/],
    [
      BASE_FILE,
      renderBaseFile(new Map([['a', ' '.repeat(70 * 1024 * 1024)]])),
      /is larger than any repository/,
    ],
  ])('refuses a %s of %.30j', async (path, text, message) => {
    if (text === undefined) {
      repository.delete(path);
    } else {
      repository.set(path, text);
    }
    await expect(upgradeRepository({ read })).rejects.toThrow(message);
  });

  it('refuses what a newer generator made', async () => {
    edit(TOPOLOGY_FILE, text =>
      text.replace(`generator: ${version}`, 'generator: 99.0.0'),
    );
    await expect(upgradeRepository({ read })).rejects.toThrow(
      /written by version "99\.0\.0" of the generator.*Update this portal/,
    );
  });

  it('refuses changes that make no valid spec, naming the field', async () => {
    await expect(
      upgradeRepository({ read, changes: { alloyVersion: 'latest' } }),
    ).rejects.toThrow(/alloyVersion: "latest"/);
    await expect(
      upgradeRepository({ read, changes: { metrics: null } }),
    ).rejects.toThrow(InvalidSpecError);
  });
});

describe('addHostsToRepository', () => {
  const repository = new Map(renderRepository(labSpec));
  const read = async (path: string) => repository.get(path);

  it('adds a host and changes only what lists the hosts', async () => {
    const { writes, spec } = await addHostsToRepository({
      read,
      hosts: [{ name: 'new-01', kind: 'debian' }],
    });
    expect(spec.hosts.at(-1)).toMatchObject({ name: 'new-01' });
    expect([...writes.keys()].sort()).toEqual([
      '.alloy-topology.base',
      '.alloy-topology.yaml',
      'README.md',
      // How many hosts have to report.
      'alerts/alloy.yaml',
      'catalog-info.yaml',
      'hosts/new-01/README.md',
      'hosts/new-01/alloy.env',
      'hosts/new-01/config.alloy',
      'hosts/new-01/install.sh',
    ]);
  });

  it('takes the addresses that only hosts need along', async () => {
    const { hosts: _, ...spec } = labSpec;
    const inCluster = new Map(
      renderRepository(
        parseSpec({
          ...spec,
          metrics: {
            remoteWriteUrl: 'http://mimir.mimir.svc/api/v1/push',
            tenant: '1',
          },
          logs: { url: 'https://loki.example.net/push', tenant: '1' },
        }),
      ),
    );
    const add = (changes?: object) =>
      addHostsToRepository({
        read: async path => inCluster.get(path),
        hosts: [{ name: 'new-01', kind: 'debian' }],
        changes,
      });
    await expect(add()).rejects.toThrow(
      /metrics\.hostsRemoteWriteUrl: hosts outside Kubernetes cannot reach/,
    );
    const hostsRemoteWriteUrl = 'https://mimir.example.net/api/v1/push';
    const { writes } = await add({ metrics: { hostsRemoteWriteUrl } });
    expect(writes.get('hosts/new-01/config.alloy')).toContain(
      hostsRemoteWriteUrl,
    );
  });

  it('changes nothing for a host that is there', async () => {
    const { writes, outcomes } = await addHostsToRepository({
      read,
      hosts: labSpec.hosts.slice(0, 2),
    });
    expect([writes.size, outcomes]).toEqual([0, []]);
  });

  it.each([
    [
      [{ name: 'pve-01', kind: 'debian' }],
      /hosts\[0\]\.name: "pve-01" is already there, and is another host: .*"proxmox".*Give this one another name/,
    ],
    [[{ name: '../x', kind: 'debian' }], /hosts\[0\]\.name: "\.\.\/x" is not/],
    [
      [
        { name: 'a', kind: 'debian' },
        { name: 'a', kind: 'rpm' },
      ],
      /hosts\[1\]\.name: "a" is already there/,
    ],
    [[{ name: labSpec.cluster, kind: 'debian' }], /the name of the cluster/],
    ['x', /hosts: must be a list/],
  ])('refuses %j', async (hosts, message) => {
    await expect(addHostsToRepository({ read, hosts })).rejects.toThrow(
      message,
    );
  });
});

describe('upgradeReport', () => {
  it('says what became of each file, what needs a person first', async () => {
    const repository = new Map(renderRepository(labSpec));
    repository.set(SET, repository.get(SET)!.replaceAll('v1.18.1', 'ours'));
    repository.set(NODE, `${repository.get(NODE)}\n// ours\n`);
    const report = upgradeReport(
      await upgradeRepository({
        read: async path => repository.get(path),
        changes: newVersion,
      }),
    );
    expect(report).toMatch(
      new RegExp(
        [
          'The collectors of `lab-lon1-uk`',
          '### In conflict \\(1\\)',
          `- \`${SET}\`: edited where`,
          '### Kept \\(1\\)',
          `- \`${NODE}\`\n`,
          '### Updated',
          'Unchanged: \\d+ files\\.\n$',
        ].join('[^]*'),
      ),
    );
  });
});
