import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { z } from 'zod';
import { TenantGates } from '../policy/TenantGates';
import { StoreClient } from '../store/StoreClient';
import { MetricsClient } from './MetricsClient';

/** A store that answers every request in one way, on a socket of its own. */
describe('MetricsClient', () => {
  let server: Server;
  let answer: RequestListener;
  let store: StoreClient;
  let client: MetricsClient;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  beforeEach(() => {
    const { port } = server.address() as AddressInfo;
    store = StoreClient.create({
      instance: {
        name: 'default',
        baseUrl: `http://127.0.0.1:${port}/prometheus`,
        tenant: 'own',
        tenants: [],
        auth: { type: 'basic', username: 'u', password: 'hunter22' },
      },
      key: 'alloy.metrics.instances',
      tenant: 'team-a',
      signal: new AbortController().signal,
      gates: new TenantGates(),
    });
    client = MetricsClient.create(store);
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
        '{"status":"success","warnings":["slow"],"data":{"resultType":"vector","result":[{"metric":{"a":"b"},"value":[1,"+Inf"]},{"metric":{"a":"c"},"value":[1,"NaN"]}]}}',
      );
    };

    expect(await client.query('up')).toEqual({
      warnings: ['slow'],
      samples: [{ labels: { a: 'b' }, value: Number.MAX_VALUE }],
    });
    expect(seen).toMatchObject({
      url: '/prometheus/api/v1/query',
      'x-scope-orgid': 'team-a',
      authorization: 'Basic dTpodW50ZXIyMg==',
    });
  });

  it('takes no more elements than it is let to, and warns', async () => {
    const element = '{"metric":{},"value":[1,"1"]}';
    let form = new URLSearchParams();
    answer = async (request, response) => {
      form = new URLSearchParams(await text(request));
      response.end(
        `{"status":"success","data":{"resultType":"vector","result":[${element},${element},${element}]}}`,
      );
    };
    const asked = async (mostSamples?: number) => {
      const { samples, warnings } = await MetricsClient.create(store, {
        mostSamples,
      }).query('up');
      return { limit: form.get('limit'), samples: samples.length, warnings };
    };

    expect(await asked(2)).toEqual({
      limit: '3',
      samples: 2,
      warnings: ['it has more than 2 series, and the others are left out'],
    });
    expect(await asked(3)).toEqual({ limit: '4', samples: 3, warnings: [] });
    expect(await asked()).toEqual({ limit: null, samples: 3, warnings: [] });
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
    [
      200,
      '{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"x"]}]}}',
      'failed',
      'gave "x" where a number was expected',
    ],
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
    const asked: string[] = [];
    answer = (request, response) => {
      asked.push(request.url!);
      response
        .writeHead(302, { Location: '/login?token=hunter22' })
        .end('<html><head><title>Moved</title>');
    };

    const refused = client.cardinality('label_names', [], z.unknown());
    await expect(refused).rejects.toMatchObject({
      status: 'failed',
      message: expect.stringMatching(
        /elsewhere \(302\).*alloy\.metrics\.instances/,
      ),
    });
    await expect(refused).rejects.not.toThrow('login');
    expect(asked).toEqual(['/prometheus/api/v1/cardinality/label_names']);
  });

  it('knows a page to sign in by what it is', async () => {
    answerWith(
      200,
      '<!DOCTYPE html><html><head><title>Sign in to Acme</title></head>',
    );

    await expect(client.query('up')).rejects.toThrow(
      'a web page, "Sign in to Acme", and no JSON',
    );
  });

  it('says that an answer is not compressed as it says', async () => {
    answer = (_, response) =>
      response
        .writeHead(200, { 'Content-Encoding': 'gzip' })
        .end('{"status":"success"}');

    await expect(client.query('up')).rejects.toThrow('can not be unpacked');
  });

  it('has room for no more than can be meant, however small it was packed', async () => {
    const packed = await promisify(gzip)(Buffer.alloc(200 * 1024 * 1024), {
      level: constants.Z_BEST_SPEED,
    });
    answer = (_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed);

    await expect(client.query('up')).rejects.toMatchObject({
      status: 'failed',
      message: expect.stringContaining('more than 32 MiB'),
    });
  });

  it('does not take in a flood of headers', async () => {
    answer = (_, response) =>
      response.writeHead(200, { 'X-Flood': 'x'.repeat(100_000) }).end('{}');

    await expect(client.query('up')).rejects.toMatchObject({
      status: 'failed',
      message: expect.stringMatching(/could not be asked.*header/i),
    });
  });
});
