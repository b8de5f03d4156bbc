import { readFileSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  DNS_LABEL_PATTERN,
  HOST_KINDS,
  parseSpec,
} from '@alloy-fleet/alloy-topology';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import giteaModule from '@backstage/plugin-scaffolder-backend-module-gitea';
import { parse } from 'yaml';
import module from './index';

const template = parse(
  readFileSync(
    join(__dirname, '../../../templates/new-cluster/template.yaml'),
    'utf8',
  ),
);

const fields = Object.assign(
  {},
  ...template.spec.parameters.map((page: any) => page.properties),
);

/** What a person leaves as it is: the form fills in groups of fields, too. */
function defaultsOf(properties: object): any {
  return Object.fromEntries(
    Object.entries<any>(properties).flatMap(([name, field]) => {
      const value = field.properties
        ? defaultsOf(field.properties)
        : field.default;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const defaults = defaultsOf(fields);

const answers = {
  ...defaults,
  cluster: 'prod-fra1',
  datacentre: 'fra1',
  metricsUrl: 'http://mimir.mimir-system.svc.cluster.local/api/v1/push',
  logsUrl: 'http://loki.loki-system.svc.cluster.local/loki/api/v1/push',
  repoUrl: 'localhost:7014?owner=platform&repo=prod-fra1',
};

async function startScaffolder(): Promise<string> {
  const { server } = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          integrations: {
            gitea: [
              {
                host: 'localhost:7014',
                baseUrl: 'http://localhost:7014',
                username: 'lab',
                password: 'lab',
              },
            ],
          },
        },
      }),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'mock' },
            spec: {},
          },
        ],
      }),
      scaffolderPlugin,
      giteaModule,
      module,
    ],
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

describe('template new-cluster', () => {
  let baseUrl: string;

  beforeAll(async () => {
    baseUrl = await startScaffolder();
  }, 60_000);

  function dryRun(values: object): Promise<Response> {
    return fetch(`${baseUrl}/api/scaffolder/v2/dry-run`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: mockCredentials.user.header(),
      },
      body: JSON.stringify({ template, values, directoryContents: [] }),
    });
  }

  it('asks for five answers beside its defaults', () => {
    const required = template.spec.parameters.flatMap(
      (page: any) => page.required ?? [],
    );
    expect(required.filter((name: string) => !(name in defaults))).toEqual([
      'cluster',
      'datacentre',
      'metricsUrl',
      'logsUrl',
      'repoUrl',
    ]);
  });

  it('refuses in the form what the action refuses', () => {
    for (const field of [
      fields.cluster,
      fields.datacentre,
      fields.namespace,
      fields.hosts.items.properties.name,
    ]) {
      expect(field.pattern).toBe(DNS_LABEL_PATTERN.source);
    }
    expect([...fields.hosts.items.properties.kind.enum].sort()).toEqual(
      [...HOST_KINDS].sort(),
    );
  });

  it('offers the defaults of a spec', () => {
    const spec = parseSpec({
      cluster: answers.cluster,
      datacentre: answers.datacentre,
      metrics: { remoteWriteUrl: answers.metricsUrl, tenant: '1' },
      logs: { url: answers.logsUrl, tenant: '1' },
    });
    const { namespace, alloyVersion, otlp, cardinality, networkPolicy } = spec;
    expect(defaults).toMatchObject({
      namespace,
      alloyVersion,
      otlp,
      cardinality,
      networkPolicy,
    });
    expect(spec.collectors).toMatchObject(defaults.collectors);
  });

  it('explains every pattern in words', () => {
    const unexplained = template.spec.parameters.flatMap((page: any) =>
      Object.entries<any>(page.properties)
        .filter(([, field]) => field.pattern)
        .map(([name]) => name)
        .filter(name => !page.errorMessage.properties[name]),
    );
    expect(unexplained).toEqual([]);
    const { name } = fields.hosts.items.properties;
    expect(name.errorMessage.pattern).toMatch(/^Use 1 to 63/);
  });

  it('makes a repository of its defaults, and leads to its pages', async () => {
    const response = await dryRun(answers);

    const result: any = await response.json();
    expect([response.status, result.errors]).toEqual([200, undefined]);
    const paths = result.directoryContents.map((file: any) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'README.md',
        'catalog-info.yaml',
        'kubernetes/kustomization.yaml',
      ]),
    );
    expect(result.output.links[0]).toMatchObject({
      entityRef: 'resource:default/prod-fra1',
    });
  });

  it('passes every answer on', async () => {
    const response = await dryRun({
      ...answers,
      namespace: 'telemetry',
      storageClass: 'rook-ceph-block',
      alloyVersion: 'v1.17.0',
      owner: 'group:default/infra',
      metricsTenant: 'metrics-tenant',
      rulerUrl: 'https://ruler.example.net',
      metricsInstance: 'eu',
      metricsUrlForHosts: 'https://mimir.example.net/api/v1/push',
      logsUrlForHosts: 'https://loki.example.net/loki/api/v1/push',
      logsTenant: 'logs-tenant',
      hosts: [{ name: 'vyos-01', kind: 'vyos' }],
      metricsAuth: { username: 'fra1', secret: 'mimir', key: 'password' },
      otlp: { enabled: false },
      collectors: { cluster: { replicas: 3, storageSize: '5Gi' } },
      cardinality: { virtualInterfaces: 'cilium' },
      networkPolicy: { enabled: true, apiServers: ['10.0.0.0/29'] },
      delivery: 'flux',
    });

    const { directoryContents }: any = await response.json();
    const textOf = (path: string) =>
      Buffer.from(
        directoryContents.find((file: any) => file.path === path).base64Content,
        'base64',
      ).toString();
    const cluster = textOf('kubernetes/alloy-cluster/config.alloy');
    expect(cluster).toContain(`"${answers.metricsUrl}"`);
    expect(cluster).toContain('"X-Scope-OrgID" = "metrics-tenant"');
    expect(cluster).toContain('"https://ruler.example.net"');
    expect(cluster).toContain(`"${answers.logsUrl}"`);
    const host = textOf('hosts/vyos-01/config.alloy');
    expect(host).toContain('"https://mimir.example.net/api/v1/push"');
    expect(host).toContain('"https://loki.example.net/loki/api/v1/push"');
    expect(cluster).toContain('"logs-tenant"');
    expect(cluster).toContain('username      = "fra1"');
    expect(cluster).not.toContain('otelcol.');
    expect(textOf('kubernetes/alloy-node/config.alloy')).toContain('lxc.*');
    const set = textOf('kubernetes/alloy-cluster/statefulset.yaml');
    expect(set).toContain('replicas: 3');
    expect(set).toContain('storage: 5Gi');
    expect(set).toContain('secret:\n                  name: mimir');
    expect(textOf('kubernetes/alloy-cluster/networkpolicy.yaml')).toContain(
      'cidr: 10.0.0.0/29',
    );
    expect(set).toContain('namespace: telemetry');
    expect(set).toContain('storageClassName: rook-ceph-block');
    expect(set).toContain('image: docker.io/grafana/alloy:v1.17.0');
    expect(textOf('delivery/flux.yaml')).toContain(
      'url: https://localhost:7014/platform/prod-fra1.git',
    );
    const catalog = textOf('catalog-info.yaml');
    expect(catalog).toContain('owner: group:default/infra');
    expect(catalog).toContain('metrics-instance: eu');
    expect(textOf('hosts/vyos-01/commands.txt')).toContain('grafana/alloy');
  });

  it('refuses a cluster that is not a DNS label before any step runs', async () => {
    const response = await dryRun({ ...answers, cluster: 'Prod_1' });

    const { errors }: any = await response.json();
    expect(response.status).toBe(400);
    expect(errors).toEqual([
      expect.objectContaining({ property: 'instance.cluster' }),
    ]);
  });
});
