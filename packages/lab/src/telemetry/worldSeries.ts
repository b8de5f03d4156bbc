import type { LabClock } from '../clock/LabClock';
import { loadWorld, World } from '../world';
import { Recording } from './motion/Recording';
import { moveSeries } from './motion/moveSeries';
import { otherCluster } from './otherCluster';
import { frameOf } from './recorded/Frame';
import { MetricFamily, readMetricTypes } from './recorded/readMetricTypes';
import { readRecordedSeries } from './recorded/readRecordedSeries';
import type { TenantSeries } from './TenantStores';

/**
 * How long ago a world's fault began. Within the last hour, and long enough
 * for what must have lasted 15 or 20 minutes to be believed.
 */
const FAULT_AGE_MS = 40 * 60_000;

/** The series of a world, and what is known of their metrics. */
export type WorldSeries = TenantSeries & {
  readonly families: ReadonlyMap<string, MetricFamily>;
};

const NO_SERIES: WorldSeries = {
  series: [],
  withHistory: [],
  families: new Map(),
};

/**
 * A world's series, in motion.
 *
 * @param pastWorld how the world was until 40 minutes ago; without it, it was
 *   always so
 * @throws InvalidWorldError when a world's series are not in their form
 */
export async function worldSeries(
  world: World,
  pastWorld: World | undefined,
  clock: Pick<LabClock, 'offsetMs'>,
): Promise<WorldSeries> {
  const recording = await record(world, clock.offsetMs);
  if (!recording) {
    return NO_SERIES;
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

/** Those of the other, smaller cluster. */
export async function otherSeries(
  clock: Pick<LabClock, 'startedAtMs'>,
): Promise<WorldSeries> {
  const healthy = await loadWorld('healthy');
  // Its own recorded moment is now, whatever the other tenant's world is.
  const recording = await record(
    healthy,
    Math.floor((clock.startedAtMs - healthy.recordedAtMs) / 1000) * 1000,
  );
  if (!recording) {
    return NO_SERIES;
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
