import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type BuiltInSourceName,
  Digest,
  builtInSourceNames,
  findingKey,
} from '@alloy-fleet/alloy-advisor';
import {
  Lab,
  OpenDoor,
  describeWithPrometheus,
  openDoor,
  startLab,
} from '@alloy-fleet/lab';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { reportFrom } from '../__testUtils__/reportFrom';
import {
  LAB_CLUSTER,
  LAB_ENTITIES,
  clusterEntity,
  hostEntity,
} from '../__testUtils__/startLabBackend';
import { testWorkers } from '../__testUtils__/testWorkers';
import { isUnknown, unknownsOf } from '../history/unknowns';

/** It never reported: the catalog alone knows of it. */
const SILENT_HOST = 'nas-01';
const BADNESS = { well: 0, unknown: 1, warning: 2, critical: 3 };

/** The worst that a digest knows, or leaves possible. */
function atWorst({ state, open }: Digest): number {
  return Math.max(
    BADNESS[state],
    open.critical > 0 ? BADNESS.critical : 0,
    open.lesser > 0 ? BADNESS.warning : 0,
  );
}

/** What failed before, and neither fails now nor is unknown. */
function vanished(before: Report, after: Report): string[] {
  const failing = new Set(
    after.findings.filter(it => it.status === 'failing').map(findingKey),
  );
  const unknowns = unknownsOf(after.findings, { unknowns: {} });
  return before.findings
    .filter(it => it.status === 'failing' && !failing.has(findingKey(it)))
    .filter(it => !isUnknown(unknowns, it))
    .map(findingKey);
}

describeWithPrometheus('a report of which one source is out', () => {
  const { workers } = testWorkers();

  describe.each(['healthy', 'degraded', 'misconfigured'])('%s', scenario => {
    let lab: Lab;
    let proxy: OpenDoor;
    let workDir: string;
    let whole: Report;

    const report = (out?: BuiltInSourceName): Promise<Report> =>
      reportFrom({
        cluster: clusterEntity(LAB_CLUSTER, {
          'alloy.grafana.com/cluster': LAB_CLUSTER,
        }),
        entities: [...LAB_ENTITIES, hostEntity(SILENT_HOST)],
        metrics: { baseUrl: `${lab.url('mimir')}/prometheus`, tenant: 'lab' },
        logs: { baseUrl: lab.url('loki'), tenant: 'lab' },
        portalUrl: proxy.url,
        workers,
        out,
      });

    beforeAll(async () => {
      workDir = await mkdtemp(path.join(tmpdir(), 'alloy-out-'));
      const ports = { control: 0, kubernetes: 0, mimir: 0, loki: 0, forge: 0 };
      lab = await startLab({ scenario, ports, workDir, log: () => {} });
      await lab.telemetryReady();
      proxy = await openDoor({
        name: 'control',
        port: 0,
        // As the kubernetes plugin's proxy does it: with the portal's rights.
        handler: async (asked, response) => {
          const answer = await fetch(
            `${lab.url('kubernetes')}${asked.url!.replace(/^\/proxy/, '')}`,
            {
              headers: {
                accept: asked.headers.accept ?? '*/*',
                authorization: 'Bearer lab-admin',
              },
            },
          );
          response.writeHead(answer.status);
          response.end(await answer.text());
        },
      });
      whole = await report();
    }, 240_000);

    afterAll(async () => {
      await proxy?.close();
      await lab?.close();
      await rm(workDir, { recursive: true, force: true });
    });

    it('is compared with one to which all answered', () => {
      expect(
        whole.snapshot.sources.filter(it => it.status !== 'answered'),
      ).toEqual([]);
      expect(whole.digest.causes.map(it => it.check)).toContain('hosts/silent');
    });

    // Without annotations that lead to one, there is no repository to ask.
    it.each(builtInSourceNames.filter(it => it !== 'repository'))(
      'is no better without %s, and has an unknown for what it does not know',
      async out => {
        const less = await report(out);

        expect(
          less.snapshot.sources
            .filter(it => it.status === 'failed')
            .map(it => it.source),
        ).toContain(out);
        expect(less.digest.state).not.toBe('well');
        expect(atWorst(less.digest)).toBeGreaterThanOrEqual(
          atWorst(whole.digest),
        );
        expect(vanished(whole, less)).toEqual([]);
        expect(less.digest.empty).toBe(false);
      },
      120_000,
    );
  });
});
