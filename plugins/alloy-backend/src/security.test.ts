import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import {
  clusterScope,
  seriesQuery,
  seriesViews,
  selfMetricsQueries,
} from '@alloy-fleet/alloy-advisor';
import { parseReport } from '@alloy-fleet/backstage-plugin-alloy-common';
import { describeWithPrometheus } from '@alloy-fleet/lab';
import {
  coreServices,
  createServiceFactory,
  LoggerService,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import { PLANTED, plantedWorld, secret } from './__testUtils__/plantedWorld';
import {
  LAB_CLUSTER,
  LAB_ENTITIES,
  LabBackend,
  clusterEntity,
  startLabBackend,
} from './__testUtils__/startLabBackend';

const CONFIGURATION = 'collectors/monitoring/alloy-cluster/configuration';
const CONFIGURATIONS = ['alloy-cluster', 'alloy-kube-events', 'alloy-node'].map(
  it => `collectors/monitoring/${it}/configuration`,
);
const SERIES = Object.keys(seriesViews).map(it => `series?view=${it}&range=1h`);
const ENDPOINTS = ['report', ...CONFIGURATIONS, ...SERIES];

/** Everything that is logged, as text. */
function recordingLogger() {
  const lines: string[] = [];
  const write = (message: string, meta?: unknown) => {
    const error = meta instanceof Error ? `${meta.stack} ${meta.message}` : '';
    lines.push(`${message} ${JSON.stringify(meta)} ${error}`);
  };
  const logger: LoggerService = {
    error: write,
    warn: write,
    info: write,
    debug: write,
    child: () => logger,
  };
  const factory = createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => logger as RootLoggerService,
  });
  return { lines, factory };
}

/** A store, or what stands before it, that echoes all it is sent in its errors. */
async function startEcho(): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) {
      body += chunk;
    }
    const { authorization } = request.headers;
    response.writeHead(500).end(
      JSON.stringify({
        status: 'error',
        error: `no such user: ${authorization}; config: url: https://u:${secret(
          'upstream',
        )}@db, password: ${secret('upstream')}, ${body.slice(0, 20)}`,
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
}

describeWithPrometheus('what leaves the backend', () => {
  const { lines, factory } = recordingLogger();
  const storePassword = secret('store');
  const bearer = secret('store-token');
  let world: string;
  let echo: Awaited<ReturnType<typeof startEcho>>;
  let backend: LabBackend;

  beforeAll(async () => {
    world = await plantedWorld();
    echo = await startEcho();
    const auth = { type: 'basic', username: 'u', password: storePassword };
    backend = await startLabBackend({
      scenario: world,
      entities: [
        ...LAB_ENTITIES,
        clusterEntity('echo', {
          'alloy.grafana.com/cluster': LAB_CLUSTER,
          'alloy.grafana.com/kubernetes-cluster': 'lab-operator',
          'alloy.grafana.com/metrics-instance': 'echo',
          'alloy.grafana.com/logs-instance': 'echo',
        }),
      ],
      alloy: lab => ({
        collectors: { podProxy: true },
        metrics: {
          instances: [
            {
              name: 'default',
              baseUrl: `${lab.url('mimir')}/prometheus`,
              tenant: 'lab',
              auth,
            },
            { name: 'echo', baseUrl: echo.url, auth },
          ],
        },
        logs: {
          instances: [
            {
              name: 'default',
              baseUrl: lab.url('loki'),
              tenant: 'lab',
              auth,
            },
            {
              name: 'echo',
              baseUrl: echo.url,
              auth: { type: 'bearer', token: bearer },
            },
          ],
        },
      }),
      features: [factory],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    echo?.server.close();
    echo?.server.closeAllConnections();
    await rm(world, { recursive: true, force: true });
  });

  const all = ['operator', 'echo'].flatMap(cluster =>
    ENDPOINTS.map(it => `${cluster}/${it}`),
  );

  it.each(all)('holds no secret: %s', async path => {
    const { text, status } = await backend.get(path);

    expect([200, 503]).toContain(status);
    expect(leaks(text)).toEqual([]);
    const encoded = [storePassword, bearer, `u:${storePassword}`].map(it =>
      Buffer.from(it).toString('base64'),
    );
    encoded.forEach(it => expect(text).not.toContain(it));
  });

  it('has looked where the secrets stand', async () => {
    const [cluster, events] = await Promise.all(
      CONFIGURATIONS.slice(0, 2).map(it => backend.get(`operator/${it}`)),
    );
    expect(cluster.body.files[0].text).toContain(
      'prometheus.remote_write "planted"',
    );
    expect(cluster.body.hidden).toBeGreaterThan(10);
    expect(events.body.files[0].text).toContain('loki.write');

    const { findings, snapshot } = await backend.report('echo');
    expect(findings.map(it => it.check)).toContain('config/plain-secret');
    // Without metrics, all processes are asked.
    expect(JSON.stringify(snapshot.components)).toContain('(secret)');
    expect(snapshot.sources.map(it => it.message)).toContainEqual(
      expect.stringContaining('no such user'),
    );
  });

  it('is not in the logs either', () => {
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.flatMap(leaks)).toEqual([]);
  });
});

/** What of a text is planted, with what stands before it. */
function leaks(text: string): string[] {
  return text.match(new RegExp(`.{0,60}${PLANTED}-[\\w-]+-\\d+`, 'g')) ?? [];
}

describeWithPrometheus('who may see what', () => {
  const denied = new Set<string>();
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: denied.has(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  });
  const whole = catalogServiceMock({
    entities: [...LAB_ENTITIES, clusterEntity('hidden')],
  });
  const { factory: catalog } = catalogServiceMock.mock({
    // As the catalog answers one who may not read the entity.
    getEntityByRef: async (ref, options) =>
      JSON.stringify(ref).includes('hidden')
        ? undefined
        : whole.getEntityByRef(ref, options),
    getEntities: (...them) => whole.getEntities(...them),
  });
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'healthy',
      // What is withdrawn is to show at once.
      alloy: () => ({ access: { remember: { milliseconds: 1 } } }),
      catalog,
      features: [permissions.factory],
    });
  });

  afterEach(() => denied.clear());

  afterAll(() => backend?.stop());

  it.each(ENDPOINTS)(
    'gives %s to one who may read the cluster alone',
    async path => {
      expect((await backend.get(`${LAB_CLUSTER}/${path}`)).status).toBe(200);

      denied.add('alloy.cluster.read');
      const refused = await backend.get(`${LAB_CLUSTER}/${path}`);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain('alloy.cluster.read');
    },
  );

  it.each(ENDPOINTS)(
    'knows no cluster whose entity may not be read: %s',
    async path => {
      const response = await backend.get(`hidden/${path}`);

      expect(response.status).toBe(404);
    },
  );

  it('gives configurations to one who may read them alone', async () => {
    denied.add('alloy.config.read');

    const refused = await backend.get(`${LAB_CLUSTER}/${CONFIGURATION}`);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('alloy.config.read');
  });

  it('gives no line of a configuration to others, and gathers nothing anew', async () => {
    const first = await backend.report();
    denied.add('alloy.config.read');
    const { body: report } = await backend.get(`${LAB_CLUSTER}/report`);

    expect(first.mayReadConfigurations).toBe(true);
    expect(report.mayReadConfigurations).toBe(false);
    expect(report.snapshot.takenAt).toBe(first.snapshot.takenAt);
    const texts = (it: typeof first) =>
      it.findings.flatMap(({ evidence }) =>
        evidence.flatMap(proof => (proof.kind === 'config' ? proof.text : [])),
      );
    expect(new Set(texts(first)).size).toBeGreaterThan(1);
    expect([...new Set(texts(report))]).toEqual([
      '(needs the permission alloy.config.read)',
    ]);
  });

  it('tells nothing of cardinality to others, and gathers nothing anew', async () => {
    const first = await backend.report();
    denied.add('alloy.cardinality.read');
    const { body } = await backend.get(`${LAB_CLUSTER}/report`);
    const report = parseReport(body);

    expect(first.snapshot.cardinality.largestMetrics).toMatchObject({
      known: true,
      value: expect.arrayContaining([
        { name: expect.any(String), count: expect.any(Number) },
      ]),
    });
    expect(report.snapshot.takenAt).toBe(first.snapshot.takenAt);
    for (const part of Object.values(report.snapshot.cardinality)) {
      expect(part).toMatchObject({
        known: false,
        reason: expect.stringContaining('alloy.cardinality.read'),
      });
    }
    expect(
      report.snapshot.sources.find(it => it.source === 'cardinality'),
    ).toMatchObject({ status: 'refused' });
    expect(report.findings).toEqual(first.findings);
  });

  it('asks no cluster for one whom the portal keeps from them', async () => {
    denied.add('kubernetes.proxy');

    const { snapshot } = await backend.report();
    expect(snapshot.sources[0]).toMatchObject({
      source: 'kubernetes',
      status: 'refused',
      message: expect.stringContaining('kubernetes.proxy'),
    });
    const configuration = await backend.get(`${LAB_CLUSTER}/${CONFIGURATION}`);
    expect(configuration.status).toBe(503);
  });

  describe('queries', () => {
    /** What a real Prometheus finds of a query; it throws for what is no PromQL. */
    async function find(query: string): Promise<unknown[]> {
      const response = await fetch(
        `${backend.lab.url('mimir')}/prometheus/api/v1/query`,
        {
          method: 'POST',
          headers: { 'X-Scope-OrgID': 'lab' },
          body: new URLSearchParams({ query }),
        },
      );
      const { status, error, data } = await response.json();
      if (status !== 'success') {
        throw new Error(`${error} in ${query}`);
      }
      return data.result;
    }

    const views = Object.keys(seriesViews) as (keyof typeof seriesViews)[];
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '.*',
        '"} or up{a="',
        '\\"} or up{a=\\"',
        '\\',
        '\\"',
        `${LAB_CLUSTER}",x=~".*`,
        `${LAB_CLUSTER}\n`,
        `x"} or on() vector(1) #`,
        "'} or vector(1) #",
        '`} or vector(1) #`',
        '${cluster}',
        '\u2028\u0000\r\n',
      ),
      fc
        .array(
          fc.constantFrom('"', '\\', '}', '{', '\n', '#', '.*', '|', '('),
          {
            maxLength: 12,
          },
        )
        .map(it => it.join('')),
    );

    it('find them', async () => {
      for (const view of views) {
        expect(
          await find(seriesQuery(view, clusterScope(LAB_CLUSTER))),
        ).not.toEqual([]);
      }
      const collector = { namespace: 'monitoring', name: 'alloy-node' };
      expect(
        await find(seriesQuery('memory', clusterScope(LAB_CLUSTER), collector)),
      ).not.toEqual([]);
    });

    it('are not widened by any name of a cluster', async () => {
      const writers = [
        ...views.map(
          it => (cluster: string) => seriesQuery(it, clusterScope(cluster)),
        ),
        ...Object.values(selfMetricsQueries),
      ];
      await fc.assert(
        fc.asyncProperty(
          hostile.filter(it => it !== LAB_CLUSTER && it !== ''),
          fc.constantFrom(...writers),
          async (cluster, write) => {
            expect(await find(write(cluster))).toEqual([]);
          },
        ),
        { numRuns: 150 },
      );
    });

    it('are not widened by any name of a collector or a namespace', async () => {
      const ours = { namespace: 'monitoring', name: 'alloy-node' };
      await fc.assert(
        fc.asyncProperty(
          hostile,
          fc.boolean(),
          fc.constantFrom(...views),
          async (text, asName, view) => {
            const collector = asName
              ? { ...ours, name: text }
              : { ...ours, namespace: text };
            expect(
              await find(
                seriesQuery(view, clusterScope(LAB_CLUSTER), collector),
              ),
            ).toEqual([]);
          },
        ),
        { numRuns: 100 },
      );
    });
  });
});
