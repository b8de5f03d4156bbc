import { format } from '@alloy-fleet/alloy-config';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { HOST_KINDS } from './hosts/hostKinds';
import { renderRepository } from './renderRepository';
import { InvalidSpecError, parseSpec, Spec } from './spec';
import { configurationsOf } from './testdata/configurationsOf';
import { labSpec } from './testdata/labSpec';

/** That every file is what its reader expects, and stays within the tree. */
function expectSoundFiles(files: ReadonlyMap<string, string>) {
  for (const [path, text] of files) {
    expect(path).toMatch(
      /^[a-z0-9][A-Za-z0-9._-]*(\/[a-z0-9R][A-Za-z0-9._-]*)*$|^README\.md$|^\.github\/workflows\/collectors\.yaml$|^\.alloy-topology\.(yaml|base)$/,
    );
    expect(text.endsWith('\n')).toBe(true);
    if (path.endsWith('.json')) {
      JSON.parse(text);
    }
    if (path.endsWith('.yaml')) {
      for (const document of parseAllDocuments(text)) {
        expect([...document.errors, ...document.warnings]).toEqual([]);
      }
    }
  }
  for (const [, text] of configurationsOf(files)) {
    expect(format(text)).toEqual({ text, diagnostics: [] });
  }
}

function attempt(value: unknown): { spec?: Spec; error?: InvalidSpecError } {
  try {
    return { spec: parseSpec(value) };
  } catch (error) {
    if (error instanceof InvalidSpecError) {
      return { error };
    }
    throw error;
  }
}

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '"',
    "'",
    '`',
    '\\',
    'a\nb',
    // eslint-disable-next-line no-template-curly-in-string
    '${HOME}',
    '$(reboot)',
    '{{ .Values.x }}',
    '!!js/function x',
    '&a *a',
    '---',
    '../../etc/passwd',
    '..',
    '.git',
    'null',
    'on',
    '1e3',
    'cafe\u0301',
    '\u202e',
    '\ufeff',
    '\0',
    '\ud800',
  ),
);

describe('renderRepository', () => {
  it('renders the whole repository', () => {
    expect([...renderRepository(labSpec).keys()]).toEqual([
      'README.md',
      'catalog-info.yaml',
      'kubernetes/namespace.yaml',
      'kubernetes/alloy-node/rbac.yaml',
      'kubernetes/alloy-node/daemonset.yaml',
      'kubernetes/alloy-cluster/rbac.yaml',
      'kubernetes/alloy-cluster/statefulset.yaml',
      'kubernetes/alloy-cluster/networkpolicy.yaml',
      'kubernetes/alloy-cluster/services.yaml',
      'kubernetes/alloy-kube-events/rbac.yaml',
      'kubernetes/alloy-kube-events/deployment.yaml',
      'kubernetes/alloy-kube-events/volume.yaml',
      'kubernetes/alloy-kube-events/networkpolicy.yaml',
      'kubernetes/kustomization.yaml',
      'kubernetes/alloy-node/config.alloy',
      'kubernetes/alloy-cluster/config.alloy',
      'kubernetes/alloy-kube-events/config.alloy',
      'alerts/kustomization.yaml',
      'alerts/alloy.yaml',
      'dashboards/alloy-lab-lon1-uk.json',
      'ci/check.sh',
      '.github/workflows/collectors.yaml',
      ...['pve-01', 'rpi-01', 'vyos-01', 'nas-01'].flatMap(name => [
        `hosts/${name}/config.alloy`,
        ...(name === 'vyos-01'
          ? [`hosts/${name}/commands.txt`]
          : [`hosts/${name}/alloy.env`, `hosts/${name}/install.sh`]),
        `hosts/${name}/README.md`,
      ]),
      '.alloy-topology.yaml',
      '.alloy-topology.base',
    ]);
    expectSoundFiles(renderRepository(labSpec));
  });

  it('gives the same bytes for the same spec', () => {
    expect([...renderRepository(labSpec)]).toEqual([
      ...renderRepository(structuredClone(labSpec)),
    ]);
  });

  it('renders any answers soundly, or says what is wrong with them', () => {
    const label = fc.oneof(
      {
        weight: 15,
        arbitrary: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/),
      },
      { weight: 1, arbitrary: hostile },
    );
    const url = fc.oneof(
      { weight: 15, arbitrary: fc.webUrl({ withQueryParameters: true }) },
      { weight: 1, arbitrary: hostile },
    );
    const tenant = fc.oneof(
      {
        weight: 15,
        arbitrary: fc.stringMatching(/^[A-Za-z0-9!_.*'()-]{1,20}$/),
      },
      { weight: 1, arbitrary: hostile },
    );
    const plain = fc.oneof(
      { weight: 15, arbitrary: fc.string({ minLength: 1, maxLength: 20 }) },
      { weight: 1, arbitrary: hostile },
    );
    const input = fc.record({
      cluster: label,
      datacentre: label,
      namespace: label,
      externalLabels: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), plain, {
        maxKeys: 2,
      }),
      metrics: fc.record({
        remoteWriteUrl: url,
        rulerUrl: url,
        tenant,
        basicAuth: fc.record({
          username: plain,
          secret: label,
        }),
      }),
      logs: fc.record({ url, tenant }),
      traces: fc.option(
        fc.record({
          url,
          tenant,
          bearerAuth: fc.record({
            secret: label,
            external: fc.record({ store: label, key: plain }),
          }),
        }),
        { nil: undefined },
      ),
      delivery: fc.record({
        method: fc.constantFrom('kustomize', 'helm-values', 'k8s-monitoring'),
      }),
      storageClass: label,
      hosts: fc.array(
        fc.record({ name: label, kind: fc.constantFrom(...HOST_KINDS) }),
        { maxLength: 4 },
      ),
      catalog: fc.record({ owner: label, system: label }),
    });
    let rendered = 0;
    fc.assert(
      fc.property(input, value => {
        const { spec, error } = attempt(value);
        expect(spec ?? error).toBeDefined();
        expect(error?.issues.length).not.toBe(0);
        if (spec) {
          rendered++;
          expectSoundFiles(renderRepository(spec));
        }
      }),
      { numRuns: 60 },
    );
    expect(rendered).toBeGreaterThan(0);
  });

  it('escapes what no check let through', () => {
    const methods = fc.constantFrom(
      'flux' as const,
      'helm-values' as const,
      'k8s-monitoring' as const,
    );
    fc.assert(
      fc.property(hostile, hostile, methods, (first, second, method) => {
        const files = renderRepository({
          ...labSpec,
          datacentre: first,
          externalLabels: { team: first, tier: second },
          metrics: {
            remoteWriteUrl: second,
            rulerUrl: first,
            tenant: second,
            basicAuth: { username: second, secret: first, key: second },
          },
          delivery: { method, repositoryUrl: first, branch: second },
          traces: {
            url: first,
            tenant: second,
            basicAuth: {
              username: first,
              secret: second,
              key: first,
              external: {
                store: first,
                storeKind: 'SecretStore',
                key: second,
                property: first,
              },
            },
          },
          logs: { url: first, tenant: second },
          storageClass: `x${first}`,
          catalog: { ...labSpec.catalog, owner: second },
          hosts: labSpec.hosts.slice(0, 1),
        });
        expectSoundFiles(files);
        const [cluster] = parseAllDocuments(files.get('catalog-info.yaml')!);
        expect(cluster.getIn(['spec', 'owner'])).toBe(second);
      }),
      { numRuns: 25 },
    );
  });

  it.each(['../escape', '/etc', '.git', 'a\\b', ''])(
    'does not render a host named %j, even unchecked',
    name => {
      expect(() =>
        renderRepository({ ...labSpec, hosts: [{ name, kind: 'debian' }] }),
      ).toThrow(/would not stay within the repository/);
    },
  );
});
