import { createServer, request as httpRequest } from 'node:http';
import { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { LabClock } from '../clock/LabClock';
import { World, loadWorld } from '../world';
import type { RecordedRequest } from '../world';
import { RECORDINGS_DIR } from '../world/scenarios';
import { LAB_TOKENS } from './access/identities';
import { KubernetesDoor } from './KubernetesDoor';
import { ObjectStore } from './objects/ObjectStore';
import { readObjects } from './objects/readObjects';

/**
 * Every recorded request is asked again, with the clock at the moment of its
 * response, and status, headers and body are compared, the body byte by byte.
 *
 * Left out of the comparison: the headers that are random (Audit-Id), of the
 * connection (Date, Transfer-Encoding, Content-Length) and of one server's flow
 * control (X-Kubernetes-Pf-*). Watches and what was recorded in the middle of a
 * rolling update are no part of the lab's data.
 */
const COMPARED_HEADERS = ['Content-Type', 'Cache-Control', 'Retry-After'];

/**
 * These four were answered a minute after the rest, by a restarted server that
 * had come to a later version of the same objects.
 */
const AFTER_RESTART = {
  resourceVersion: 1257,
  files: [
    'errors/200-after-410-inconsistent-continue.json',
    'errors/410-expired-continue.json',
    'errors/410-list-exact-old-rv.json',
    'errors/504-list-future-rv.json',
  ],
};

/** The server indented these two errors; they are compared as JSON. */
const INDENTED = ['errors/406-accept.json', 'errors/410-expired-continue.json'];

const TOKENS: Readonly<Record<string, string | undefined>> = {
  reader: LAB_TOKENS.reader,
  admin: LAB_TOKENS.admin,
  'invalid token': 'a token that nobody was given',
};

/** The worlds, and how many requests were recorded of each. */
const REQUESTS: Readonly<Record<string, number>> = {
  'kubernetes/healthy': 57,
  'kubernetes/degraded': 53,
  'kubernetes/misconfigured': 53,
  'topology/healthy': 39,
  'topology/degraded': 39,
  'topology/misconfigured': 39,
};

// A busy machine takes its time.
jest.setTimeout(60_000);

describe.each(Object.keys(REQUESTS))('the recorded API of %s', name => {
  let world: World;
  let respond: KubernetesDoor;
  const server = createServer((req, res) => respond.handle(req, res));

  beforeAll(async () => {
    world = await loadWorld(path.join(RECORDINGS_DIR, name));
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const doors = new Map<string, Promise<KubernetesDoor>>();

  function doorAtMomentOf(recorded: RecordedRequest) {
    const isAfterRestart = AFTER_RESTART.files.includes(recorded.file);
    const { Date: date } = recorded.responseHeaders;
    const moment = `${date} ${isAfterRestart}`;
    const door =
      doors.get(moment) ?? openDoor(Date.parse(date), isAfterRestart);
    doors.set(moment, door);
    return door;
  }

  async function openDoor(nowMs: number, isAfterRestart: boolean) {
    const { recordedAtMs } = world;
    const clock = LabClock.fixed({ recordedAtMs, nowMs });
    if (!isAfterRestart) {
      return KubernetesDoor.open({ world, clock });
    }
    const { objects } = await readObjects(world);
    const { resourceVersion } = AFTER_RESTART;
    const store = ObjectStore.of({ objects, resourceVersion }, clock);
    return KubernetesDoor.over({ store, clock });
  }

  function ask(recorded: RecordedRequest) {
    const token = TOKENS[recorded.as ?? ''];
    return new Promise<{
      status?: number;
      headers: Record<string, unknown>;
      body: string;
    }>((resolve, reject) => {
      const sent = httpRequest({
        port: (server.address() as AddressInfo).port,
        host: '127.0.0.1',
        method: recorded.method,
        path: recorded.path,
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(recorded.accept && { Accept: recorded.accept }),
        },
      });
      sent.on('error', reject);
      sent.on('response', async response => {
        const chunks = await response.toArray();
        const body = Buffer.concat(chunks).toString('utf8');
        const { statusCode: status, headers } = response;
        resolve({ status, headers, body });
      });
      sent.end();
    });
  }

  it('is repeated by the door, request by request', async () => {
    const differences: string[] = [];
    for (const recorded of world.kubernetes.index.files) {
      respond = await doorAtMomentOf(recorded);
      const answer = await ask(recorded);
      const file = path.join(world.kubernetes.dir, recorded.file);
      const body = await readFile(file, 'utf8');
      const parse = INDENTED.includes(recorded.file) ? JSON.parse : String;
      try {
        expect(answer.status).toBe(recorded.status);
        for (const header of COMPARED_HEADERS) {
          const value = recorded.responseHeaders[header];
          expect([header, answer.headers[header.toLowerCase()]]).toEqual([
            header,
            value,
          ]);
        }
        expect(parse(answer.body)).toEqual(parse(body));
      } catch (error) {
        differences.push(`${recorded.file}: ${(error as Error).message}`);
      }
    }
    expect(differences).toEqual([]);
    expect(world.kubernetes.index.files).toHaveLength(REQUESTS[name]);
  });
});
