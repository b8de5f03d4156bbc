import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  configurationOf,
  healthySnapshot,
  reportOf,
  seriesOf,
} from '../testdata';
import { AlloyClient } from './AlloyClient';

const BASE_URL = 'http://portal.example/api/alloy';
const CLUSTER = 'resource:default/lab-lon1-uk';
const CLUSTER_URL = `${BASE_URL}/entities/resource/default/lab-lon1-uk`;
const REPORT_URL = `${CLUSTER_URL}/report`;
const NODE = { namespace: 'monitoring', name: 'alloy-node' };

describe('AlloyClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = new AlloyClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://portal.example' }),
    fetchApi: mockApis.fetch(),
  });

  it('gives the report of a cluster', async () => {
    const report = reportOf(healthySnapshot());
    server.use(http.get(REPORT_URL, () => HttpResponse.json(report)));

    await expect(client.getReport(CLUSTER)).resolves.toEqual(report);
  });

  it('escapes what a reference may hold', async () => {
    const report = reportOf(healthySnapshot());
    let path = '';
    server.use(
      http.get(`${BASE_URL}/*`, ({ request }) => {
        path = new URL(request.url).pathname;
        return HttpResponse.json(report);
      }),
    );

    await client.getReport('resource:default/a b?c');
    expect(path).toBe('/api/alloy/entities/resource/default/a%20b%3Fc/report');
  });

  it("throws the backend's own error", async () => {
    server.use(
      http.get(REPORT_URL, () =>
        HttpResponse.json(
          {
            error: { name: 'NotFoundError', message: 'No cluster "lab".' },
            response: { statusCode: 404 },
          },
          { status: 404 },
        ),
      ),
    );

    await expect(client.getReport(CLUSTER)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError', message: 'No cluster "lab".' },
    });
  });

  it('says what is missing where no plugin answers', async () => {
    server.use(
      http.get(REPORT_URL, () =>
        HttpResponse.html('Cannot GET', { status: 404 }),
      ),
    );

    await expect(client.getReport(CLUSTER)).rejects.toThrow(
      'Add @alloy-fleet/backstage-plugin-alloy-backend to it',
    );
  });

  it('says where a report has another shape', async () => {
    const report = reportOf(healthySnapshot());
    server.use(
      http.get(REPORT_URL, () =>
        HttpResponse.json({
          ...report,
          snapshot: { ...report.snapshot, takenAt: 12 },
        }),
      ),
    );

    await expect(client.getReport(CLUSTER)).rejects.toThrow(
      /report of another shape \(snapshot\.takenAt: .*same version/,
    );
  });

  it('says that an answer is not JSON', async () => {
    server.use(http.get(REPORT_URL, () => HttpResponse.html('<html></html>')));

    await expect(client.getReport(CLUSTER)).rejects.toThrow(/is not JSON/);
  });

  it('ends the request when it is told to', async () => {
    server.use(http.get(REPORT_URL, () => new Promise<never>(() => {})));
    const controller = new AbortController();
    const answer = client.getReport(CLUSTER, { signal: controller.signal });
    controller.abort();

    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives the configuration of a collector', async () => {
    const configuration = configurationOf('alloy-node');
    server.use(
      http.get(
        `${CLUSTER_URL}/collectors/monitoring/alloy-node/configuration`,
        () => HttpResponse.json(configuration),
      ),
    );

    await expect(client.getConfiguration(CLUSTER, NODE)).resolves.toEqual(
      configuration,
    );
  });

  it('throws that a configuration may not be read', async () => {
    server.use(
      http.get(`${CLUSTER_URL}/collectors/*`, () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'No.' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
    );

    await expect(client.getConfiguration(CLUSTER, NODE)).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotAllowedError' },
    });
  });

  it('says where a configuration has another shape', async () => {
    server.use(
      http.get(`${CLUSTER_URL}/collectors/*`, () =>
        HttpResponse.json({ ...configurationOf('alloy-node'), files: 'none' }),
      ),
    );

    await expect(client.getConfiguration(CLUSTER, NODE)).rejects.toThrow(
      /a configuration of another shape \(files: /,
    );
  });

  it('asks for a value over time of the instances of one collector', async () => {
    const series = seriesOf('memory', '6h', { 'alloy-node-488nn': 62 });
    const asked: string[] = [];
    server.use(
      http.get(`${CLUSTER_URL}/series`, ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(series);
      }),
    );

    await expect(
      client.getSeries(CLUSTER, {
        view: 'memory',
        range: '6h',
        collector: NODE,
      }),
    ).resolves.toEqual(series);
    await client.getSeries(CLUSTER, { view: 'peers', range: '1h' });
    expect(asked).toEqual([
      '?view=memory&range=6h&collectorNamespace=monitoring&collector=alloy-node',
      '?view=peers&range=1h',
    ]);
  });

  it('says where series have another shape', async () => {
    const series = seriesOf('memory', '1h', { 'alloy-node-488nn': 62 });
    server.use(
      http.get(`${CLUSTER_URL}/series`, () =>
        HttpResponse.json({ ...series, unit: 'furlongs' }),
      ),
    );

    await expect(
      client.getSeries(CLUSTER, { view: 'memory', range: '1h' }),
    ).rejects.toThrow(/series of another shape \(unit: /);
  });

  it('gives back the answer before, unread, where nothing has changed', async () => {
    let body: string | undefined = JSON.stringify(reportOf(healthySnapshot()));
    server.use(
      http.get(
        REPORT_URL,
        () => new HttpResponse(body, { headers: { ETag: '"1"' } }),
      ),
    );
    const before = await client.getReport(CLUSTER);
    body = 'not even JSON';

    await expect(client.getReport(CLUSTER, { before })).resolves.toBe(before);
    await expect(client.getReport(CLUSTER)).rejects.toThrow('not JSON');
  });

  it('keeps of the answer before whatever has not changed', async () => {
    const report = reportOf(healthySnapshot());
    server.use(
      http.get(REPORT_URL, () => HttpResponse.json(report)),
      http.get(
        REPORT_URL,
        () => HttpResponse.json({ ...report, entityRef: 'resource:a/b' }),
        { once: true },
      ),
    );
    const before = await client.getReport(CLUSTER);
    const after = await client.getReport(CLUSTER, { before });

    expect(after.entityRef).toBe(report.entityRef);
    expect(after.snapshot).toBe(before.snapshot);
  });
});
