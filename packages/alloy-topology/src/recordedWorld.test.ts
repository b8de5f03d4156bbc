/**
 * @jest-environment node
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- a test, and of Node
import { describeWithPrometheus, Lab, startLab } from '@alloy-fleet/lab';
import { parse } from 'yaml';
import { renderRepository } from './renderRepository';
import { Spec } from './spec';
import { labSpec } from './testdata/labSpec';

/** The cluster as it was recorded: this host was not there. */
const recorded: Spec = {
  ...labSpec,
  hosts: labSpec.hosts.filter(({ name }) => name !== 'nas-01'),
};

function rulesOf(spec: Spec): readonly { alert: string; expr: string }[] {
  return parse(
    renderRepository(spec).get('alerts/alloy.yaml')!,
  ).spec.groups.flatMap((group: any) => group.rules);
}

const panels: readonly { title: string; expr: string }[] = JSON.parse(
  renderRepository(recorded).get('dashboards/alloy-lab-lon1-uk.json')!,
).panels.flatMap(({ title, targets = [] }: any) =>
  targets.map(({ expr }: any) => ({ title, expr })),
);

/**
 * These panels say "not collected": a WAL is watched over hours, no ruler was
 * asked between the two recorded moments, and nobody pushed OTLP.
 */
const NOT_RECORDED = [
  'The WAL does not grow from one cut to the next',
  'Rules are synced to the ruler',
  'Taken from applications',
  'What applications push is taken',
  'What applications push is passed on',
];

describeWithPrometheus('in the recorded world that is healthy', () => {
  let folder: string;
  let lab: Lab;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'topology-lab-'));
    lab = await startLab({
      scenario: 'healthy',
      ports: { kubernetes: 0, mimir: 0, loki: 0, forge: 0, control: 0 },
      workDir: folder,
      log: () => {},
    });
    await lab.telemetryReady();
  }, 180_000);

  afterAll(async () => {
    await lab?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The series that an expression gives now; rejects with what Prometheus has against it. */
  async function ask(expr: string): Promise<readonly any[]> {
    const response = await fetch(
      `${lab.url('mimir')}/prometheus/api/v1/query`,
      {
        method: 'POST',
        headers: { 'X-Scope-OrgID': 'lab' },
        body: new URLSearchParams({ query: expr }),
      },
    );
    const { status, error, data } = (await response.json()) as any;
    if (status !== 'success') {
      throw new Error(`${error}: ${expr}`);
    }
    return data.result;
  }

  /** The alerts of a spec that have something to say of the recorded world. */
  async function talking(spec: Spec): Promise<readonly string[]> {
    const alerts: string[] = [];
    for (const { alert, expr } of rulesOf(spec)) {
      if ((await ask(expr)).length > 0) {
        alerts.push(alert);
      }
    }
    return alerts;
  }

  it('every alert can be evaluated, and none has anything to say', async () => {
    expect(await talking(recorded)).toEqual([]);
  });

  it('alerts miss the hosts, replicas and collectors that a spec has beyond those', async () => {
    const { collectors } = recorded;
    const replicas = { ...collectors.cluster, replicas: 3 };
    expect(
      await talking({
        ...labSpec,
        collectors: { ...collectors, cluster: replicas },
      }),
    ).toEqual(['AlloyClusterReplicasMissing', 'AlloyHostsMissing']);
    expect(await talking({ ...recorded, namespace: 'elsewhere' })).toEqual([
      'AlloyNodeAbsent',
      'AlloyClusterAbsent',
      'AlloyKubeEventsAbsent',
    ]);
  });

  it('every panel of the dashboard shows something, but for what no Alloy does there', async () => {
    const empty: string[] = [];
    for (const { title, expr } of panels) {
      if ((await ask(expr)).length === 0) {
        empty.push(title);
      }
    }
    expect(empty).toEqual(NOT_RECORDED);
  });
});
