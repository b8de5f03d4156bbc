import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DNS_LABEL_PATTERN,
  HOST_KINDS,
  parseSpec,
  specJsonSchema,
  specOfAnswers,
} from '@alloy-fleet/alloy-topology';
import { parse } from 'yaml';
import {
  defaultsOf,
  fieldsOf,
  readTemplate,
  startScaffolder,
  TestScaffolder,
} from './__testUtils__/scaffolder';

const template = readTemplate('new-cluster');
const fields = fieldsOf(template);
const defaults = defaultsOf(fields);
const schema: any = specJsonSchema();
const portal = parse(
  readFileSync(join(__dirname, '../../../app-config.yaml'), 'utf8'),
).alloy;

const MIMIR = 'http://mimir.mimir-system.svc.cluster.local/api/v1/push';
const LOKI = 'http://loki.loki-system.svc.cluster.local/loki/api/v1/push';

const answers = {
  ...defaults,
  cluster: 'prod-fra1',
  datacentre: 'fra1',
  metrics: { ...defaults.metrics, remoteWriteUrl: MIMIR },
  logs: { ...defaults.logs, url: LOKI },
  repoUrl: 'localhost:7014?owner=platform&repo=prod-fra1',
};

/** Every field with its path, those of groups and of lists, too. */
function* everyField(
  properties: Record<string, any>,
  path = '',
  owner?: any,
): Generator<{ path: string; name: string; field: any; owner: any }> {
  for (const [name, field] of Object.entries(properties)) {
    yield { path: `${path}${name}`, name, field, owner };
    const inner = field.items ?? field;
    if (inner.properties) {
      yield* everyField(inner.properties, `${path}${name}.`, inner);
    }
  }
}

const everyPage = template.spec.parameters.flatMap((page: any) => [
  ...everyField(page.properties, '', page),
]);

describe('template new-cluster', () => {
  let scaffolder: TestScaffolder;

  beforeAll(async () => {
    scaffolder = await startScaffolder({
      gitea: {
        host: 'localhost:7014',
        baseUrl: 'http://localhost:7014',
        username: 'lab',
        password: 'lab',
      },
    });
  }, 60_000);

  const dryRun = (values: object) => scaffolder.dryRun(template, values);

  it('asks for five answers beside its defaults', () => {
    const required = everyPage.filter(
      ({ name, owner, path }: any) =>
        owner.required?.includes(name) && !path.startsWith('hosts.'),
    );
    expect(
      required
        .filter(({ field }: any) => field.default === undefined)
        .filter(({ field }: any) => !field.properties)
        .map(({ path }: any) => path),
    ).toEqual([
      'cluster',
      'datacentre',
      'metrics.remoteWriteUrl',
      'logs.url',
      'repoUrl',
    ]);
  });

  it('has the fields of a spec and their choices', () => {
    const unknown = everyPage.filter(({ path, field }: any) => {
      const known = path
        .split('.')
        .reduce(
          (inner: any, name: string) =>
            (inner?.items ?? inner)?.properties?.[name],
          schema,
        );
      const choices = field.enum ?? field.items?.enum;
      const allowed = known?.enum ?? known?.items?.enum;
      return (
        !known ||
        (choices && choices.some((it: string) => !allowed.includes(it)))
      );
    });
    expect([...new Set(unknown.map(({ path }: any) => path))]).toEqual([
      'preview',
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
    expect(fields.delivery.properties.method.enum).toEqual(
      schema.properties.delivery.properties.method.enum,
    );
  });

  it('offers the defaults of a spec', () => {
    const { catalog, ...spec } = parseSpec({
      cluster: answers.cluster,
      datacentre: answers.datacentre,
      metrics: { remoteWriteUrl: MIMIR, tenant: '1' },
      logs: { url: LOKI, tenant: '1' },
    });
    const {
      catalog: _,
      metrics,
      logs,
      hosts,
      ...offered
    } = specOfAnswers(defaults);
    expect(spec).toMatchObject(offered);
    // Which no spec has; what this portal reads is what it can show.
    expect([metrics, logs]).toMatchObject(
      [portal.metrics, portal.logs].map(({ instances: [{ tenant }] }) => ({
        tenant,
      })),
    );
  });

  it('explains every pattern in words', () => {
    const unexplained = everyPage.filter(
      ({ name, field, owner }: any) =>
        field.pattern && !owner.errorMessage?.properties[name],
    );
    expect(unexplained.map(({ path }: any) => path)).toEqual([]);
  });

  it('shows the files on every page', () => {
    for (const page of template.spec.parameters) {
      expect(page.properties.preview).toMatchObject({
        'ui:field': 'AlloyRepositoryPreview',
      });
    }
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
      catalog: { owner: 'group:default/infra', metricsInstance: 'eu' },
      metrics: {
        ...answers.metrics,
        tenant: 'metrics-tenant',
        rulerUrl: 'https://ruler.example.net',
        hostsRemoteWriteUrl: 'https://mimir.example.net/api/v1/push',
        basicAuth: { username: 'fra1', secret: 'mimir' },
      },
      logs: {
        ...answers.logs,
        tenant: 'logs-tenant',
        hostsUrl: 'https://loki.example.net/loki/api/v1/push',
        basicAuth: {},
      },
      hosts: [{ name: 'vyos-01', kind: 'vyos' }],
      otlp: { enabled: false },
      collectors: { cluster: { replicas: 3, storageSize: '5Gi' } },
      cardinality: { virtualInterfaces: 'cilium' },
      networkPolicy: { enabled: true, apiServers: ['10.0.0.0/29'] },
      delivery: { method: 'flux' },
      traces: {},
    });

    const { directoryContents }: any = await response.json();
    const textOf = (path: string) =>
      Buffer.from(
        directoryContents.find((file: any) => file.path === path).base64Content,
        'base64',
      ).toString();
    const cluster = textOf('kubernetes/alloy-cluster/config.alloy');
    expect(cluster).toContain(`"${MIMIR}"`);
    expect(cluster).toContain('"X-Scope-OrgID" = "metrics-tenant"');
    expect(cluster).toContain('"https://ruler.example.net"');
    expect(cluster).toContain(`"${LOKI}"`);
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
