import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { LabClock } from '../clock/LabClock';
import type { Log } from '../prometheus';
import { loadWorld, World } from '../world';
import { Recording } from './motion/Recording';
import { moveSeries } from './motion/moveSeries';
import { otherCluster } from './otherCluster';
import { frameOf } from './recorded/Frame';
import { MetricFamily, readMetricTypes } from './recorded/readMetricTypes';
import { readRecordedSeries } from './recorded/readRecordedSeries';
import { LAB_TENANT, OTHER_TENANT, Telemetry } from './Telemetry';
import { TenantSeries, TenantStores } from './TenantStores';

/**
 * How long ago a world's fault began. Within the last hour, and long enough
 * for what must have lasted 15 or 20 minutes to be believed.
 */
const FAULT_AGE_MS = 40 * 60_000;

/**
 * How many samples a tenant's history has at most: for the world's what takes
 * a few seconds to make, for the other's what is enough to draw.
 */
const MOST_HISTORY_SAMPLES = new Map([
  [LAB_TENANT, 2_500_000],
  [OTHER_TENANT, 200_000],
]);

type TenantData = TenantSeries & {
  families: ReadonlyMap<string, MetricFamily>;
};

const NO_DATA: TenantData = {
  series: [],
  withHistory: [],
  families: new Map(),
};

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
    [LAB_TENANT, await worldData(world, pastWorld, clock)],
    [OTHER_TENANT, await otherData(clock)],
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
    metadata: tenant => (data.get(tenant) ?? NO_DATA).families,
    add: (tenant, key, series) => stores.add(tenant, key, series),
    writeUpToNow: () => stores.writeUpToNow(),
    close: () => stores.close(),
  };
}

async function worldData(
  world: World,
  pastWorld: World | undefined,
  clock: LabClock,
): Promise<TenantData> {
  const recording = await record(world, clock.offsetMs);
  if (!recording) {
    return NO_DATA;
  }
  const past = pastWorld && (await record(pastWorld, clock.offsetMs));
  const series = moveSeries(
    recording,
    past && {
      recording: past,
      faultMs: recording.frame.secondMs - FAULT_AGE_MS,
    },
  );
  return {
    series: world.change?.series(series) ?? series,
    withHistory: series,
    families: recording.families,
  };
}

async function otherData(clock: LabClock): Promise<TenantData> {
  const healthy = await loadWorld('healthy');
  // Its own recorded moment is now, whatever the other tenant's world is.
  const recording = await record(
    healthy,
    Math.floor((clock.startedAtMs - healthy.recordedAtMs) / 1000) * 1000,
  );
  if (!recording) {
    return NO_DATA;
  }
  const { families, frame } = recording;
  const series = moveSeries(
    new Recording({ series: otherCluster(recording.series), families, frame }),
  );
  return { series, withHistory: series, families };
}

async function record(
  world: World,
  offsetMs: number,
): Promise<Recording | undefined> {
  const frame = frameOf(world, offsetMs);
  return (
    frame &&
    new Recording({
      series: await readRecordedSeries(world),
      families: await readMetricTypes(world),
      frame,
    })
  );
}
