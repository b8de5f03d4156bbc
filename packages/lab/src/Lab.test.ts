import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Lab, LAB_TOKENS, PortTakenError, startLab } from '.';
import { describeWithPrometheus } from './prometheus';
import { LAB_TENANT } from './telemetry';

const ANY_PORTS = { control: 0, kubernetes: 0, mimir: 0, loki: 0, forge: 0 };

// A busy machine takes its time.
jest.setTimeout(60_000);

describe('the lab', () => {
  let workDir: string;
  let lab: Lab;

  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'lab-'));
    lab = await startLab({
      scenario: 'healthy',
      ports: ANY_PORTS,
      workDir,
      log: () => {},
      withTelemetry: false,
    });
  });

  afterAll(async () => {
    await lab.close();
    await rm(workDir, { recursive: true });
  });

  function control(method: string, url: string, body?: object) {
    return fetch(`${lab.url('control')}${url}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
  }

  function kubernetes(url: string) {
    return fetch(`${lab.url('kubernetes')}${url}`, {
      headers: { Authorization: `Bearer ${LAB_TOKENS.reader}` },
    });
  }

  const alloyNode = '/apis/apps/v1/namespaces/monitoring/daemonsets/alloy-node';

  it('says what it simulates, since when, and where its doors are', async () => {
    const state = await (await control('GET', '/state')).json();

    expect(state).toMatchObject({
      simulated: true,
      scenario: 'healthy',
      scenarios: ['healthy', 'degraded', 'misconfigured'],
      recordedAt: '2026-11-22T19:30:01.497Z',
      doors: { kubernetes: { url: lab.url('kubernetes') } },
    });
    const age = Date.parse(state.now) - Date.parse(state.startedAt);
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(60_000);
  });

  it('changes the world behind its doors while it runs', async () => {
    const before = await (await kubernetes(alloyNode)).json();
    expect(before.status.numberReady).toBe(7);

    const switched = await control('POST', '/scenario', { name: 'degraded' });

    expect(await switched.json()).toMatchObject({ scenario: 'degraded' });
    const after = await (await kubernetes(alloyNode)).json();
    expect(after.status.numberReady).toBe(5);
  });

  it('keeps its world when the one asked for is none', async () => {
    const { scenario } = lab.state();
    const refused = await control('POST', '/scenario', { name: 'no/such' });

    expect(refused.status).toBe(400);
    expect((await refused.json()).error).toContain('there is no such folder');
    expect(lab.state().scenario).toBe(scenario);
  });

  it('makes a door fail on demand, until that is taken back', async () => {
    await control('PUT', '/faults/kubernetes', { status: 503 });
    expect((await kubernetes(alloyNode)).status).toBe(503);

    await control('DELETE', '/faults/kubernetes');
    expect((await kubernetes(alloyNode)).status).toBe(200);

    const misspelt = await control('PUT', '/faults/kubernetes', { staus: 503 });
    expect(misspelt.status).toBe(400);
    expect((await misspelt.json()).error).toContain('staus');
    expect((await control('PUT', '/faults/cellar', {})).status).toBe(404);
  });

  it('counts what is asked at its doors', async () => {
    await control('DELETE', '/requests');
    await kubernetes(`${alloyNode}?pretty=true`);
    await kubernetes(alloyNode);
    await kubernetes('/version');

    const counts = await (await control('GET', '/requests')).json();
    expect(counts.kubernetes).toEqual({
      [`GET ${alloyNode}`]: 2,
      'GET /version': 1,
    });
    expect(counts.mimir).toEqual({});
  });

  it('says why there are no metrics when it was started without', async () => {
    expect(lab.state().telemetry).toEqual({ state: 'off' });
    const answer = await fetch(`${lab.url('mimir')}/prometheus/api/v1/labels`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('started without telemetry');
  });

  it('counts the streams of its world, without a Prometheus', async () => {
    const streams = async () => {
      const url = `${lab.url('loki')}/loki/api/v1/series`;
      const answer = await fetch(url, {
        headers: { 'X-Scope-OrgID': LAB_TENANT },
      });
      return answer.status === 200 ? (await answer.json()).data.length : 0;
    };
    expect(await streams()).toBeGreaterThan(10);

    await control('PUT', `/faults/loki/${LAB_TENANT}`, { status: 429 });
    expect(await streams()).toBe(0);
    await control('DELETE', `/faults/loki/${LAB_TENANT}`);
    expect(await streams()).toBeGreaterThan(10);
  });

  it('names the port and the door when a port is taken', async () => {
    const other = createServer();
    await new Promise<void>(done => {
      other.listen(0, '127.0.0.1', done);
    });
    const { port } = other.address() as AddressInfo;

    const starting = startLab({
      scenario: 'healthy',
      ports: { ...ANY_PORTS, kubernetes: port },
      workDir: path.join(workDir, 'second'),
      log: () => {},
    });

    await expect(starting).rejects.toThrow(PortTakenError);
    await expect(starting).rejects.toThrow(
      new RegExp(`Port ${port}, .*kubernetes door.*--ports kubernetes=PORT`),
    );
    other.close();
  });
});

describeWithPrometheus('the metrics of a lab', () => {
  let workDir: string;
  let lab: Lab;

  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'lab-'));
    lab = await startLab({
      scenario: 'degraded',
      ports: ANY_PORTS,
      workDir,
      log: () => {},
    });
    await lab.telemetryReady();
  });

  afterAll(async () => {
    await lab.close();
    await rm(workDir, { recursive: true });
  });

  function query(promql: string) {
    const url = `${lab.url('mimir')}/prometheus/api/v1/query`;
    return fetch(`${url}?query=${encodeURIComponent(promql)}`, {
      headers: { 'X-Scope-OrgID': LAB_TENANT },
    });
  }

  it('are answered for by a real engine once they are ready', async () => {
    expect(lab.state().telemetry).toEqual({ state: 'ready' });
    const answer = await query('count by (cluster) (alloy_build_info)');
    expect(await answer.json()).toMatchObject({
      status: 'success',
      data: { result: [{ metric: { cluster: 'lab-lon1-uk' } }] },
    });
  });

  it('fail for a tenant when that is asked for', async () => {
    lab.setFault(`mimir/${LAB_TENANT}`, { status: 503 });
    expect((await query('up')).status).toBe(503);
    lab.setFault(`mimir/${LAB_TENANT}`, {});
    expect((await query('up')).status).toBe(200);
  });
});
