import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import request from 'supertest';
import { Prometheus, remoteWrite, startPrometheus } from '../../prometheus';
import { MimirDoor } from '../MimirDoor';

const ENVS = ['prod', 'staging', 'dev'];
const JOBS = [
  'distributor',
  'ingester',
  'store-gateway',
  'querier',
  'compactor',
];

export const CARDINALITY = '/prometheus/api/v1/cardinality';

/**
 * A Mimir door for tests: tenant `golden` has the thousand series whose
 * cardinality a real Mimir's is known of, and one that ended an hour ago;
 * tenant `other` has something secret; all others have nothing.
 */
export async function openGoldenDoor() {
  const nowMs = Date.now();
  const workDir = await mkdtemp(path.join(tmpdir(), 'lab-mimir-'));
  const running: Prometheus[] = await Promise.all(
    ['golden', 'other', 'empty'].map(name =>
      startPrometheus({ dataDir: path.join(workDir, name) }),
    ),
  );
  const [golden, other, empty] = running.map(it => it.url);
  await writeGolden(golden, nowMs);
  await remoteWrite(other, [
    {
      labels: { __name__: 'secret', cluster: 'other' },
      timesMs: [nowMs - 1000],
      values: [1],
    },
  ]);
  const urls = new Map([
    ['golden', golden],
    ['other', other],
  ]);
  const families = new Map([
    ['secret', { type: 'gauge', help: 'Of the other tenant.' }],
  ]);
  const door = new MimirDoor({
    clock: { nowMs: () => nowMs },
    telemetry: {
      prometheusUrl: async tenant => urls.get(tenant) ?? empty,
      metadata: tenant => (tenant === 'other' ? families : new Map()),
    },
    rules: {
      other: {
        'alloy/monitoring/secret-rules': [
          {
            name: 'secret',
            rules: [{ alert: 'Secret', expr: 'secret > 1' }],
          },
        ],
      },
    },
  });
  const app = express().use(door.router);
  const as = (tenant: string, target: string) =>
    request(app).get(target).set('X-Scope-OrgID', tenant);
  const cardinality = (
    endpoint: string,
    params: [string, string][] = [],
    tenant = 'golden',
  ) => as(tenant, `${CARDINALITY}/${endpoint}?${new URLSearchParams(params)}`);
  const close = async () => {
    await Promise.all(running.map(it => it.close()));
    await rm(workDir, { recursive: true, force: true });
  };
  return { door, app, nowMs, as, cardinality, close };
}

async function writeGolden(url: string, nowMs: number): Promise<void> {
  await remoteWrite(url, [
    {
      labels: { __name__: 'gone', cluster: 'silent-for-an-hour' },
      timesMs: [nowMs - 59 * 60_000],
      values: [1],
    },
  ]);
  await remoteWrite(
    url,
    Array.from({ length: 1000 }, (_, index) => index + 1).map(i => ({
      labels: { __name__: `series_${i}`, env: ENVS[i % 3], job: JOBS[i % 5] },
      timesMs: [nowMs - 1000],
      values: [1],
    })),
  );
}
