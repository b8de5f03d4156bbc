import { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  Lab,
  OpenDoor,
  describeWithPrometheus,
  openDoor,
  startLab,
} from '@alloy-fleet/lab';
import { parseReport } from '@alloy-fleet/backstage-plugin-alloy-common';
import { reportFrom } from '../__testUtils__/reportFrom';
import { clusterEntity } from '../__testUtils__/startLabBackend';
import { testWorkers } from '../__testUtils__/testWorkers';

/** What is garbled, one after the other. */
const PLACES = [
  '/daemonsets',
  '/statefulsets',
  '/deployments',
  '/configmaps/',
  '/services',
  '/persistentvolumeclaims',
  '/endpointslices',
  '/events',
  '/nodes',
  '/pods',
  '/components',
  '/peers',
  '/query',
  '/cardinality',
];
const RATE = 0.01;
/** What may stand where something else is expected. */
const GARBAGE = [null, 3, 'x', true, [], {}, [null], { a: 1 }];

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 7) >>> 0;
    return state / 2 ** 32;
  };
}

/** A JSON value with something else in a few of its places. */
function garbled(value: any, next: () => number, depth = 0): any {
  if (depth > 1 && next() < RATE) {
    return GARBAGE[Math.floor(next() * GARBAGE.length)];
  }
  if (Array.isArray(value)) {
    return value.map(it => garbled(it, next, depth + 1));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, it]) => [
        key,
        garbled(it, next, depth + 1),
      ]),
    );
  }
  return value;
}

describeWithPrometheus('a report of answers that are garbled', () => {
  const { workers } = testWorkers();
  let lab: Lab;
  let door: OpenDoor;
  let workDir: string;
  let next: () => number;
  let place: string;

  /** Passes on what the lab says, garbled. */
  const passOn: RequestListener = async (request, response) => {
    const [, kind, rest] = /^\/(\w+)(\/.*)$/.exec(request.url!)!;
    const to =
      kind === 'proxy'
        ? lab.url('kubernetes')
        : lab.url(kind as 'mimir' | 'loki');
    const answer = await fetch(`${to}${rest}`, {
      method: request.method,
      headers: {
        accept: request.headers.accept ?? '*/*',
        'x-scope-orgid': 'lab',
        ...(kind === 'proxy'
          ? { authorization: 'Bearer lab-admin' }
          : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      body: request.method === 'POST' ? await text(request) : undefined,
    });
    const body = await answer.text();
    response.writeHead(answer.status);
    try {
      response.end(
        rest.includes(place)
          ? JSON.stringify(garbled(JSON.parse(body), next))
          : body,
      );
    } catch {
      response.end(body);
    }
  };

  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'alloy-garbled-'));
    const ports = { control: 0, kubernetes: 0, mimir: 0, loki: 0, forge: 0 };
    lab = await startLab({
      scenario: 'degraded',
      ports,
      workDir,
      log: () => {},
    });
    await lab.telemetryReady();
    door = await openDoor({ name: 'control', port: 0, handler: passOn });
  }, 120_000);

  afterAll(async () => {
    await door?.close();
    await lab?.close();
    await rm(workDir, { recursive: true, force: true });
  });

  it.each(
    PLACES.flatMap((it, index) => [
      [it, index],
      [it, index + 100],
    ]) as [string, number][],
  )('comes all the same, and can be read: %s, %d', async (where, seed) => {
    next = numbers(seed);
    place = where;
    const entity = clusterEntity('garbled', {
      'alloy.grafana.com/cluster': 'lab-lon1-uk',
    });
    const report = await reportFrom({
      cluster: entity,
      entities: [entity],
      metrics: { baseUrl: `${door.url}/mimir/prometheus` },
      logs: { baseUrl: `${door.url}/loki` },
      portalUrl: door.url,
      workers,
    });

    expect(() => parseReport(report)).not.toThrow();
  });
});
