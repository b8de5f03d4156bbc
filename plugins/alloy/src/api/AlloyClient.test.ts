import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { healthySnapshot, reportOf } from '../testdata';
import { AlloyClient } from './AlloyClient';

const BASE_URL = 'http://portal.example/api/alloy';
const CLUSTER = 'resource:default/lab-lon1-uk';
const REPORT_URL = `${BASE_URL}/entities/resource/default/lab-lon1-uk/report`;

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
});
