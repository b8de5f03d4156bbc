import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { LabClock } from '../clock/LabClock';
import { loadWorld } from '../world';
import { LAB_TOKENS } from './access/identities';
import { KubernetesDoor } from './KubernetesDoor';
import { ObjectStore } from './objects/ObjectStore';
import { ServedDoor, TABLE, serveDoor } from './testing/serveDoor';
import { manyPods } from './testing/manyPods';

const PODS = '/api/v1/namespaces/monitoring/pods';

// A busy machine takes its time.
jest.setTimeout(60_000);

describe('the Kubernetes door', () => {
  let door: KubernetesDoor;
  let served: ServedDoor;
  let nowMs = Date.parse('2027-01-01T00:00:00Z');

  beforeAll(async () => {
    const world = await loadWorld('healthy');
    const { recordedAtMs } = world;
    const clock = LabClock.live({ recordedAtMs, now: () => nowMs });
    door = await KubernetesDoor.open({ world, clock });
    served = await serveDoor(door);
  });

  afterEach(() => door.setFault({}));
  afterAll(() => served.close());

  it('moves times to its own, and ages grow as it goes on', async () => {
    const table = `${PODS}?includeObject=None`;
    const age = async () =>
      (await served.get(table, TABLE)).rows.map(
        (it: { cells: string[] }) => it.cells[4],
      );
    const before = await age();
    expect(before[0]).toBe('4m53s');

    nowMs += 3 * 60_000;
    expect((await age())[0]).toBe('7m53s');
    nowMs -= 3 * 60_000;

    const pod = await served.get(`${PODS}/alloy-cluster-0`);
    expect(pod.metadata.creationTimestamp).toBe('2026-12-31T23:55:07Z');
    expect(pod.metadata.managedFields[0].time).toMatch(/^2026-12-31T23:5/);
  });

  it('gives a list in pages that together are the list', async () => {
    const whole = await served.get('/api/v1/pods');
    const names: string[] = [];
    let token = '';
    do {
      const page = await served.get(
        `/api/v1/pods?limit=4&continue=${encodeURIComponent(token)}`,
      );
      names.push(
        ...page.items.map(
          (it: { metadata: { name: string } }) => it.metadata.name,
        ),
      );
      token = page.metadata.continue ?? '';
    } while (token);
    expect(names).toEqual(
      whole.items.map((it: { metadata: { name: string } }) => it.metadata.name),
    );
  });

  it('does not count what remains when a selector filters', async () => {
    const selector = 'labelSelector=app.kubernetes.io/name%3Dalloy';
    const page = await served.get(`${PODS}?limit=2&${selector}`);
    expect(page.metadata.continue).toBeDefined();
    expect(page.metadata.remainingItemCount).toBeUndefined();
  });

  it('offers to go on from an expired token, which then works', async () => {
    const first = await served.get(`${PODS}?limit=4`);
    door.setFault({ expireContinue: true });

    const expired = await served.ask(
      `${PODS}?limit=4&continue=${first.metadata.continue}`,
    );
    expect(expired.status).toBe(410);
    const { metadata } = await expired.json();
    const rest = await served.get(`${PODS}?continue=${metadata.continue}`);
    expect(rest.items).toHaveLength(7);
  });

  it('puts whole objects into a table when asked to', async () => {
    const table = await served.get(
      `${PODS}?includeObject=Object&limit=1`,
      TABLE,
    );
    expect(table.rows[0].object).toMatchObject({
      kind: 'Pod',
      apiVersion: 'v1',
      status: { phase: 'Running' },
    });
    const odd = await served.ask(`${PODS}?includeObject=All`, {
      accept: TABLE,
    });
    expect(odd.status).toBe(400);
  });

  it('takes the first form of an Accept header that it knows', async () => {
    const accept = `application/json;as=Table;v=v1beta9;g=meta.k8s.io,${TABLE},application/json`;
    expect((await served.get(PODS, accept)).kind).toBe('Table');
  });

  it('tells everybody its version, and nobody else anything', async () => {
    const version = await served.ask('/version', { as: 'nobody' });
    expect(await version.json()).toMatchObject({ major: '1', minor: '36' });

    const refused = await served.ask(PODS, { as: 'nobody' });
    expect(await refused.json()).toMatchObject({ code: 403 });
  });

  it('lets nobody change anything, and says that it does not watch', async () => {
    const remove = (token: string) =>
      fetch(`${served.url}${PODS}/alloy-cluster-0`, {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${token}` },
      });
    const refused = await remove(LAB_TOKENS.reader);
    expect((await refused.json()).message).toContain('cannot delete resource');
    expect((await remove(LAB_TOKENS.admin)).status).toBe(405);
    expect((await served.ask(`${PODS}?watch=true`)).status).toBe(405);
  });

  it('indents for people', async () => {
    const response = await fetch(`${served.url}${PODS}/no`, {
      headers: {
        Authorization: `Bearer ${LAB_TOKENS.reader}`,
        'User-Agent': 'curl/8.0',
      },
    });
    expect(await response.text()).toContain('\n  "kind": "Status",\n');
  });

  it('fails as it is told to', async () => {
    door.setFault({ status: 429, path: '/pods' });
    expect((await served.ask(PODS)).status).toBe(429);
    expect((await served.ask('/api/v1/nodes')).status).toBe(200);

    door.setFault({ slowMs: 150 });
    const startedMs = performance.now();
    await served.get(`${PODS}/alloy-cluster-0`);
    expect(performance.now() - startedMs).toBeGreaterThan(140);

    door.setFault({ body: '{"items":3}' });
    expect(await served.get(PODS)).toEqual({ items: 3 });

    door.setFault({ mostItems: 2, path: '/pods' });
    const page = await served.get(`${PODS}?limit=500`);
    expect(page.items).toHaveLength(2);
    expect(page.metadata.continue).toBeTruthy();

    door.setFault({ truncateBytes: 1000 });
    const broken = await served.ask(PODS);
    expect(broken.status).toBe(200);
    await expect(broken.text()).rejects.toThrow();
  });
});

describe('the Kubernetes door before five thousand pods', () => {
  let served: ServedDoor;

  beforeAll(async () => {
    const world = await loadWorld('healthy');
    const clock = LabClock.live({ recordedAtMs: world.recordedAtMs });
    const some = await ObjectStore.load(world, clock);
    const pods = some.find({ group: '', version: 'v1', plural: 'pods' })!;
    const like = pods.objects[3].object;
    const store = ObjectStore.of(manyPods(5000, like), clock);
    served = await serveDoor(KubernetesDoor.over({ store, clock }));
  });

  afterAll(() => served.close());

  it('answers a table without objects in under a megabyte, soon', async () => {
    const startedMs = performance.now();
    const response = await served.ask('/api/v1/pods?includeObject=None', {
      accept: TABLE,
    });
    const text = await response.text();
    expect(performance.now() - startedMs).toBeLessThan(2000);
    expect(text.length).toBeLessThan(1_000_000);
    expect(JSON.parse(text).rows).toHaveLength(5000);
  });

  it('streams whole objects, compressed for whoever accepts that', async () => {
    const { headers, body } = await new Promise<{
      headers: NodeJS.Dict<string | string[]>;
      body: Buffer;
    }>((resolve, reject) => {
      const options = {
        headers: {
          Authorization: `Bearer ${LAB_TOKENS.reader}`,
          'Accept-Encoding': 'gzip',
        },
      };
      get(`${served.url}/api/v1/pods`, options, async response => {
        const received = Buffer.concat(await response.toArray());
        resolve({ headers: response.headers, body: received });
      }).on('error', reject);
    });
    expect(headers['content-encoding']).toBe('gzip');
    const text = gunzipSync(body).toString('utf8');
    expect(body.length).toBeLessThan(text.length / 5);
    expect(JSON.parse(text).items).toHaveLength(5000);
  });

  it('tells namespaces apart', async () => {
    const list = '/api/v1/namespaces/telemetry/pods?limit=2';
    const page = await served.get(list);
    expect(page.metadata.remainingItemCount).toBe(2498);
    expect(page.items[1].metadata.name).toBe('alloy-node-00003');
  });
});

describe('the Kubernetes door before a world from outside', () => {
  let dir: string;
  let served: ServedDoor;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'lab-outside-'));
    const list = (kind: string, apiVersion: string, names: string[]) => ({
      kind: `${kind}List`,
      apiVersion,
      metadata: { resourceVersion: '77' },
      items: names.map(name => ({
        metadata: { name, namespace: 'telemetry', labels: { name } },
      })),
    });
    const file = (name: string, requestPath: string) => ({
      file: name,
      method: 'GET',
      path: requestPath,
      as: 'reader',
      accept: 'application/json',
      status: 200,
    });
    const files: Record<string, object> = {
      'index.json': { collectors: { gateway: {} }, valuesAt: [1, 2] },
      'kubernetes/index.json': {
        files: [
          file('pods.json', '/api/v1/pods'),
          file('jobs.json', '/apis/batch/v1/namespaces/telemetry/jobs'),
        ],
      },
      'kubernetes/pods.json': list('Pod', 'v1', ['agent-1', 'agent-2']),
      'kubernetes/jobs.json': list('Job', 'batch/v1', ['backup']),
    };
    await mkdir(path.join(dir, 'kubernetes'));
    for (const [name, content] of Object.entries(files)) {
      await writeFile(path.join(dir, name), JSON.stringify(content));
    }
    const world = await loadWorld(dir);
    const clock = LabClock.live({ recordedAtMs: world.recordedAtMs });
    served = await serveDoor(await KubernetesDoor.open({ world, clock }));
  });

  afterAll(async () => {
    await served.close();
    await rm(dir, { recursive: true });
  });

  it('selects in ways that nobody recorded', async () => {
    const list = await served.get('/api/v1/pods?labelSelector=name!=agent-1');
    expect(list.metadata).toEqual({ resourceVersion: '77' });
    expect(list.items).toHaveLength(1);
    const table = await served.get('/api/v1/pods', TABLE);
    expect(table.rows[0].cells.slice(0, 2)).toEqual(['agent-1', '0/0']);
  });

  it('serves kinds that the lab does not know', async () => {
    const jobs = '/apis/batch/v1/namespaces/telemetry/jobs';
    expect((await served.get(jobs)).kind).toBe('JobList');
    const table = await served.get(jobs, TABLE);
    expect(table.rows[0].cells).toEqual(['backup', '<unknown>']);
    expect((await served.get(`${jobs}/backup`)).apiVersion).toBe('batch/v1');
  });

  it('has empty lists of what it lacks', async () => {
    expect((await served.get('/api/v1/nodes')).items).toEqual([]);
  });
});
