import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { z } from 'zod';
import { TenantGates } from '../policy/TenantGates';
import { StoreClient } from '../store/StoreClient';
import { MetricsClient } from './MetricsClient';

/** A store that answers every request in one way, on a socket of its own. */
describe('MetricsClient', () => {
  let server: Server;
  let answer: RequestListener;
  let client: MetricsClient;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  beforeEach(() => {
    const { port } = server.address() as AddressInfo;
    client = MetricsClient.create(
      StoreClient.create({
        instance: {
          name: 'default',
          baseUrl: `http://127.0.0.1:${port}/prometheus`,
          tenant: 'own',
          auth: { type: 'basic', username: 'u', password: 'hunter22' },
        },
        key: 'alloy.metrics.instances',
        tenant: 'team-a',
        signal: new AbortController().signal,
        gates: new TenantGates(),
      }),
    );
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function answerWith(status: number, body: string) {
    answer = (_, response) => response.writeHead(status).end(body);
  }

  it('names the tenant and signs in', async () => {
    let seen: Record<string, unknown> = {};
    answer = (request, response) => {
      seen = { url: request.url, ...request.headers };
      response.end(
        '{"status":"success","warnings":["slow"],"data":{"resultType":"vector","result":[{"metric":{"a":"b"},"value":[1,"NaN"]}]}}',
      );
    };

    expect(await client.query('up')).toEqual({
      warnings: ['slow'],
      samples: [{ labels: { a: 'b' }, value: NaN }],
    });
    expect(seen).toMatchObject({
      url: '/prometheus/api/v1/query',
      'x-scope-orgid': 'team-a',
      authorization: 'Basic dTpodW50ZXIyMg==',
    });
  });

  it.each([
    [401, 'no org id', 'refused', 'no org id (401)'],
    [403, 'denied', 'refused', 'denied (403)'],
    [404, 'not found', 'failed', 'baseUrl of a Mimir ends in /prometheus'],
    [422, '{"error":"too many series"}', 'failed', 'too many series (422)'],
    [429, 'too many outstanding requests', 'failed', '(429)'],
    [503, '{"error":"unavailable"}', 'failed', 'not ready: unavailable (503)'],
    [
      400,
      'cardinality analysis is disabled for the tenant: team-a',
      'refused',
      'cardinality_analysis_enabled',
    ],
    [200, '{"status":"success","data":{"resu', 'failed', 'not whole JSON'],
    [
      200,
      '{"data":[],"status":"error","error":"error merging partial responses"}',
      'failed',
      'began to answer and then failed: error merging partial responses',
    ],
    [200, '{"status":"success","data":[]}', 'failed', 'another shape'],
  ])('takes %i %s for %s', async (status, body, expected, message) => {
    answerWith(status, body);

    await expect(client.query('up')).rejects.toMatchObject({
      status: expected,
      message: expect.stringContaining(message),
    });
  });

  it('asks nothing more of a store that was not ready at every try', async () => {
    let asked = 0;
    answer = (_, response) => {
      asked += 1;
      response.writeHead(503).end('starting');
    };

    await expect(client.query('up')).rejects.toThrow('starting (503)');
    expect(asked).toBe(3);
    await expect(client.query('up')).rejects.toThrow('starting (503)');
    expect(asked).toBe(3);
  });

  it('asks nothing more of a store that wants to be left alone for long', async () => {
    let asked = 0;
    answer = (_, response) => {
      asked += 1;
      response.writeHead(429, { 'Retry-After': '60' }).end('slow down');
    };

    await expect(client.query('up')).rejects.toThrow('slow down (429)');
    await expect(client.query('up')).rejects.toThrow('slow down (429)');
    expect(asked).toBe(1);
  });

  it('says nothing of its credentials when the store echoes them', async () => {
    answerWith(500, 'bad login u:hunter22, header Basic dTpodW50ZXIyMg==');

    await expect(client.query('up')).rejects.toThrow(
      'bad login u:(secret), header Basic (secret)',
    );
  });

  it('reads values over time', async () => {
    let form = '';
    answer = async (request, response) => {
      for await (const chunk of request) {
        form += chunk;
      }
      response.end(
        '{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"pod":"a"},"values":[[60,"1"],[180,"3"]]}]}}',
      );
    };

    const { series } = await client.queryRange('up', {
      from: 60,
      to: 180,
      stepSeconds: 60,
    });
    expect(form).toBe('query=up&start=60&end=180&step=60');
    expect(series).toEqual([
      {
        labels: { pod: 'a' },
        values: new Map([
          [60, 1],
          [180, 3],
        ]),
      },
    ]);
  });

  it('does not follow a redirect with its credentials', async () => {
    answer = (_, response) =>
      response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end();

    await expect(
      client.cardinality('label_names', [], z.unknown()),
    ).rejects.toThrow();
  });
});
