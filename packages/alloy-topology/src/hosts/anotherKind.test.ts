import { parse } from '@alloy-fleet/alloy-config';
import { validate } from '@alloy-fleet/alloy-config/validate';
import { parseAllDocuments } from 'yaml';
import { fieldTable } from '../documentation/fieldTable';
import { hostKindTable } from '../documentation/hostKindTable';
import { clusterForm, hostForm } from '../form/specForm';
import { matrixSpecs } from '../matrix/matrixSpecs';
import { renderFiles, renderRepository } from '../renderRepository';
import { InvalidSpecError, parseSpec, specJsonSchema } from '../spec';
import { labSpec } from '../testdata/labSpec';
import { upgradeRepository } from '../upgrade';

// What its file would hold, and its line in platforms.ts.
jest.mock('./platforms', () => {
  const { hostPlatform } = jest.requireActual('./HostPlatform');
  const openwrt = hostPlatform({
    kind: 'openwrt',
    title: 'OpenWrt',
    choice: 'OpenWrt router',
    description: 'The binary under procd',
    architectures: ['arm64', 'amd64'],
    ignoredInterfaces: { pattern: '^(wlan.*)$', reason: 'Radios.' },
    credentialsFolder: '/etc/config/alloy',
    files: ({ host, architecture, alloyVersion }: any) =>
      new Map([
        [
          'alloy.init',
          `#!/bin/sh\n# ${host} ${architecture} ${alloyVersion}\n`,
        ],
      ]),
    install: ({ host }: any) => `## Install\n\nscp it to ${host}.\n`,
  });
  const { PLATFORMS } = jest.requireActual('./platforms');
  return { PLATFORMS: [...PLATFORMS, openwrt] };
});

const spec = parseSpec({
  ...labSpec,
  metrics: {
    ...labSpec.metrics,
    basicAuth: { username: 'fra1', secret: 'mimir' },
  },
  hosts: [{ name: 'ap-01', kind: 'openwrt' }],
});
const files = renderFiles(spec);

/** The choices of a field of a form with what people call them. */
function choicesOf(field: any): readonly unknown[] {
  return field.enum.map((word: string, index: number) => [
    word,
    field['ui:enumNames'][index],
  ]);
}

describe('a kind of host that is one value more', () => {
  it('has a folder with its files, its configuration and how to install it', () => {
    expect(files.get('hosts/ap-01/alloy.init')).toBe(
      `#!/bin/sh\n# ap-01 arm64 ${spec.alloyVersion}\n`,
    );
    const configuration = files.get('hosts/ap-01/config.alloy')!;
    expect(configuration).toContain('"^(wlan.*)$"');
    expect(validate(parse(configuration).file)).toEqual([]);
    const readme = files.get('hosts/ap-01/README.md');
    expect(readme).toContain('A host outside Kubernetes (OpenWrt)');
    expect(readme).toContain('`/etc/config/alloy/metrics/password`');
    expect(readme).toContain('scp it to ap-01.');
  });

  it('is named in the README and in the catalog', () => {
    const readme = files.get('README.md');
    expect(readme).toContain('| `hosts/` | OpenWrt |');
    expect(readme).toContain('- [ap-01](hosts/ap-01/README.md), OpenWrt');
    const [, host] = parseAllDocuments(files.get('catalog-info.yaml')!);
    expect(host.getIn(['metadata', 'description'])).toMatch(/^OpenWrt host/);
  });

  it('is a choice of the forms', () => {
    const hosts: any = clusterForm().hosts.properties.hosts;
    for (const { kind } of [
      hosts.items.properties,
      hostForm().properties,
    ] as any[]) {
      expect(choicesOf(kind)).toContainEqual(['openwrt', 'OpenWrt router']);
      expect(choicesOf(kind)).toContainEqual(['vyos', 'VyOS']);
    }
  });

  it('is in the schema and in the documentation', () => {
    const { hosts }: any = (specJsonSchema() as any).properties;
    expect(hosts.items.properties.kind.enum).toContain('openwrt');
    expect(hostKindTable()).toMatch(
      /\n\| `openwrt` +\| OpenWrt router +\| arm64, amd64 +\| The binary under procd +\|\n/,
    );
    expect(fieldTable()).toMatch(/`hosts\[\]\.kind`.* or `openwrt`/);
    expect(fieldTable()).toContain('arm64 for raspberry-pi, openwrt');
  });

  it('is in what is said of one that is not there', () => {
    expect(() =>
      parseSpec({ ...labSpec, hosts: [{ name: 'a', kind: 'openwr' }] }),
    ).toThrow(
      new InvalidSpecError([
        {
          field: 'hosts[0].kind',
          message:
            '"openwr" is not one of debian, proxmox, raspberry-pi, rpm, vyos, openwrt',
        },
      ]),
    );
  });

  it('is tried in the matrix', () => {
    expect(matrixSpecs().map(({ name }) => name)).toContain('host-openwrt');
  });

  it('is kept by an upgrade', async () => {
    const repository = renderRepository(spec);
    const upgrade = await upgradeRepository({
      read: async path => repository.get(path),
      changes: { alloyVersion: 'v1.19.0' },
    });
    expect(upgrade.writes.get('hosts/ap-01/alloy.init')).toContain('v1.19.0');
    expect(upgrade.outcomes.filter(it => it.status === 'conflict')).toEqual([]);
  });
});
