import { HOST_KINDS } from '../hosts/hostKinds';
import { InvalidSpecError } from './InvalidSpecError';
import { parseSpec } from './parseSpec';

const minimal = {
  cluster: 'lab-lon1-uk',
  datacentre: 'lon1',
  metrics: {
    remoteWriteUrl: 'https://mimir.example.net/api/v1/push',
    tenant: '1',
  },
  logs: { url: 'https://loki.example.net/loki/api/v1/push', tenant: '1' },
};

function issuesOf(value: unknown) {
  try {
    parseSpec(value);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidSpecError);
    return (error as InvalidSpecError).issues;
  }
  return [];
}

describe('parseSpec', () => {
  it('fills in the defaults', () => {
    expect(parseSpec(minimal)).toEqual({
      ...minimal,
      namespace: 'monitoring',
      externalLabels: {},
      otlp: { enabled: true, grpcPort: 4317, httpPort: 4318 },
      collectors: {
        node: {
          resources: { cpu: '100m', memory: '256Mi', memoryLimit: '512Mi' },
          openPort: false,
        },
        cluster: {
          resources: { cpu: '200m', memory: '512Mi', memoryLimit: '1Gi' },
          replicas: 2,
          storageSize: '1Gi',
          stability: 'generally-available',
          scrapeConfigs: false,
        },
        kubeEvents: {
          resources: { cpu: '50m', memory: '128Mi', memoryLimit: '256Mi' },
          storageSize: '1Gi',
        },
      },
      configReloader: { enabled: true },
      grafana: { sidecar: false },
      ci: 'github',
      networkPolicy: { enabled: true, scrapeNamespaces: [], apiServers: [] },
      delivery: { method: 'kustomize', branch: 'main' },
      cardinality: {
        virtualInterfaces: 'calico',
        filesystems: false,
        ipvs: false,
        cadvisorLabels: false,
        podLogLabels: ['pod', 'container', 'stream'],
        scrapeSelfMetrics: false,
        allSelfMetrics: false,
      },
      alloyVersion: 'v1.18.1',
      hosts: [],
      catalog: {
        owner: 'platform',
        metricsInstance: 'default',
        logsInstance: 'default',
      },
    });
  });

  it.each([
    ['cluster', 'Lab_1'],
    ['cluster', ''],
    ['cluster', '../../etc'],
    ['datacentre', 'lon1\n'],
    ['namespace', 'kube system'],
  ])('refuses a %s of %j and says what a DNS label is', (field, value) => {
    expect(issuesOf({ ...minimal, [field]: value })).toEqual([
      {
        field,
        message: expect.stringMatching(/is not a DNS label: use 1 to 63/),
      },
    ]);
  });

  it.each([
    ['mimir.example.net', /not an http or https URL/],
    ['ftp://mimir.example.net', /not an http or https URL/],
    ['https://', /not an http or https URL/],
    ['https://mimir.example.net/"}', /percent-encode/],
    ['https://mimir.example.net/`x`', /percent-encode/],
    // eslint-disable-next-line no-template-curly-in-string
    ['https://mimir.example.net/${HOME}', /percent-encode/],
    ['https://mimir.example.net/\nx', /percent-encode/],
    ['https://mimir.example.net/#top', /fragment/],
  ])('refuses the URL %j', (url, message) => {
    expect(
      issuesOf({ ...minimal, metrics: { remoteWriteUrl: url, tenant: '1' } }),
    ).toEqual([
      {
        field: 'metrics.remoteWriteUrl',
        message: expect.stringMatching(message),
      },
    ]);
  });

  it('refuses names and URLs that are too long', () => {
    const url = `https://mimir.example.net/${'x'.repeat(2048)}`;
    expect(
      issuesOf({
        ...minimal,
        cluster: 'a'.repeat(64),
        metrics: { remoteWriteUrl: url, tenant: 'x'.repeat(151) },
      }).map(({ field, message }) => `${field} ${message.slice(-60)}`),
    ).toEqual([
      expect.stringMatching(/^cluster .*letter or digit$/),
      'metrics.remoteWriteUrl is 2074 characters long; the limit is 2048',
      expect.stringMatching(/^metrics.tenant .*alone$/),
    ]);
  });

  it('refuses credentials in a URL without repeating them', () => {
    const issues = issuesOf({
      ...minimal,
      logs: { url: 'https://me:s3cret@loki.example.net', tenant: '1' },
    });
    expect(issues).toEqual([
      { field: 'logs.url', message: expect.stringMatching(/has credentials/) },
    ]);
    expect(JSON.stringify(issues)).not.toContain('s3cret');
  });

  it.each(['', '..', 'a|b', 'a/b', 'a"b', 'é'])(
    'refuses the tenant %j',
    tenant => {
      expect(
        issuesOf({ ...minimal, logs: { ...minimal.logs, tenant } }),
      ).toEqual([
        {
          field: 'logs.tenant',
          message: expect.stringMatching(/is not a tenant/),
        },
      ]);
    },
  );

  it('names the host that is wrong', () => {
    expect(
      issuesOf({
        ...minimal,
        hosts: [
          { name: 'pve-01', kind: 'proxmox' },
          { name: '../pve-02', kind: 'windows' },
          { name: 'pve-01', kind: 'proxmox' },
        ],
      }),
    ).toEqual([
      { field: 'hosts[1].name', message: expect.stringContaining('DNS label') },
      {
        field: 'hosts[1].kind',
        message: `"windows" is not one of ${HOST_KINDS.join(', ')}`,
      },
    ]);
  });

  it('refuses a host name that is taken', () => {
    expect(
      issuesOf({
        ...minimal,
        hosts: [
          { name: 'pve-01', kind: 'proxmox' },
          { name: 'pve-01', kind: 'debian' },
          { name: 'lab-lon1-uk', kind: 'debian' },
        ],
      }),
    ).toEqual([
      {
        field: 'hosts[1].name',
        message: '"pve-01" is already the name of hosts[0]',
      },
      {
        field: 'hosts[2].name',
        message: '"lab-lon1-uk" is already the name of the cluster',
      },
    ]);
  });

  it('refuses addresses that hosts outside Kubernetes cannot reach', () => {
    const inside = {
      ...minimal,
      metrics: {
        remoteWriteUrl: 'http://mimir.mimir-system.svc.cluster.local:8080/push',
        tenant: '1',
      },
    };
    const hosts = [{ name: 'pve-01', kind: 'proxmox' }];
    expect(issuesOf(inside)).toEqual([]);
    expect(issuesOf({ ...inside, hosts })).toEqual([
      {
        field: 'metrics.hostsRemoteWriteUrl',
        message: expect.stringMatching(
          /cannot reach "mimir\.mimir-system\.svc/,
        ),
      },
    ]);
    const hostsRemoteWriteUrl = 'https://mimir.example.net/api/v1/push';
    expect(
      issuesOf({
        ...inside,
        hosts,
        metrics: { ...inside.metrics, hostsRemoteWriteUrl },
      }),
    ).toEqual([]);
  });

  it('refuses more hosts than a repository carries', () => {
    const hosts = Array.from({ length: 10_000 }, (_, index) => ({
      name: `host-${index}`,
      kind: 'debian',
    }));
    expect(issuesOf({ ...minimal, hosts })).toEqual([
      {
        field: 'hosts',
        message: 'has 10000 hosts; one repository carries at most 1000',
      },
    ]);
  });

  it('names missing and unknown fields', () => {
    const { logs, ...rest } = minimal;
    expect(issuesOf({ ...rest, metrics: {}, colour: 'red' })).toEqual([
      { field: 'metrics.remoteWriteUrl', message: 'is missing' },
      { field: 'metrics.tenant', message: 'is missing' },
      { field: 'logs', message: 'is missing' },
      {
        field: '',
        message: expect.stringMatching(/unknown fields "colour"; allowed are/),
      },
    ]);
  });

  it.each([undefined, null, 7, 'text', []])('refuses %j', value => {
    expect(issuesOf(value)).toHaveLength(1);
  });

  it('refuses YAML that looks like a spec but has other types', () => {
    expect(issuesOf({ ...minimal, cluster: 12, storageClass: ['a'] })).toEqual([
      { field: 'cluster', message: 'must be text, not 12' },
      { field: 'storageClass', message: 'must be text, not ["a"]' },
    ]);
  });

  it('says everything in the message', () => {
    expect(() => parseSpec({ ...minimal, cluster: 'Lab' })).toThrow(
      /The spec is not valid\. cluster: "Lab" is not a DNS label/,
    );
  });
});
