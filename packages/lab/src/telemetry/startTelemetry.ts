import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { LabClock } from '../clock/LabClock';
import type { Log } from '../prometheus';
import type { World } from '../world';
import { LAB_TENANT, OTHER_TENANT, Telemetry } from './Telemetry';
import { TenantStores } from './TenantStores';
import { otherSeries, worldSeries } from './worldSeries';

/**
 * How many samples a tenant's history has at most: for the world's what takes
 * a few seconds to make, for the other's what is enough to draw.
 */
const MOST_HISTORY_SAMPLES = new Map([
  [LAB_TENANT, 2_500_000],
  [OTHER_TENANT, 200_000],
]);

/**
 * Brings a world's metrics to life in real Prometheus servers, one a tenant.
 *
 * @param options.pastWorld how the world was until 40 minutes ago; without it,
 *   it was always so
 * @param options.workDir where the servers keep their data while they run
 * @throws PrometheusMissingError without prometheus and promtool on PATH
 * @throws InvalidWorldError when a world's series are not in their form
 */
export async function startTelemetry(options: {
  world: World;
  pastWorld?: World;
  clock: LabClock;
  workDir: string;
  log: Log;
}): Promise<Telemetry> {
  const { world, pastWorld, clock, workDir, log } = options;
  const startedMs = Date.now();
  await mkdir(workDir, { recursive: true });
  const dir = await mkdtemp(path.join(workDir, 'telemetry-'));
  const data = new Map([
    [LAB_TENANT, await worldSeries(world, pastWorld, clock)],
    [OTHER_TENANT, await otherSeries(clock)],
  ]);
  const stores = new TenantStores(dir, clock, log);
  try {
    await Promise.all(
      [...data].map(([tenant, series]) =>
        stores.start(tenant, series, MOST_HISTORY_SAMPLES.get(tenant)!),
      ),
    );
  } catch (error) {
    await stores.close();
    throw error;
  }
  log(`Telemetry is alive after ${Date.now() - startedMs} ms`);
  return {
    tenants: [...data.keys()],
    prometheusUrl: async tenant => (await stores.of(tenant)).url,
    metadata: tenant => data.get(tenant)?.families ?? new Map(),
    add: (tenant, key, series) => stores.add(tenant, key, series),
    writeUpToNow: () => stores.writeUpToNow(),
    close: () => stores.close(),
  };
}
