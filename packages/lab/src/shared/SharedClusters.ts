import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { usedMetrics } from '@alloy-fleet/alloy-advisor/metrics';
import express from 'express';
import { LabClock } from '../clock/LabClock';
import { OpenDoor, openDoor } from '../doors/openDoor';
import { LogStream, LokiDoor } from '../loki';
import { readLogStreams } from '../loki/streams/readLogStreams';
import { MimirDoor } from '../mimir';
import { Labels, Log } from '../prometheus';
import type { MovingSeries } from '../telemetry/motion/MovingSeries';
import { pastOf } from '../scenario/pastOf';
import {
  LAB_TENANT,
  TenantStore,
  isOfOtherCluster,
  otherLabels,
  otherSeries,
  worldSeries,
} from '../telemetry';
import { Scenario, loadWorld } from '../world';

/** Enough for what is looked at over five hours. */
const MOST_HISTORY_SAMPLES = 300_000;

/** Of which world a cluster is; `small` is a part of the healthy one, one node. */
export type SharedWorld = Scenario | 'small';

interface SharedWorldData {
  readonly series: readonly MovingSeries[];
  readonly streams: readonly LogStream[];
}

/**
 * Clusters of several worlds that write to one Mimir and one Loki, for one
 * tenant, each under a label of its own. Time stands still there, so that two
 * questions are about the same moment.
 */
export class SharedClusters {
  readonly #dir: string;
  readonly #store: TenantStore;
  readonly #doors: readonly OpenDoor[];

  /** The tenant that they write for. */
  readonly tenant = LAB_TENANT;

  /**
   * @param options.clusters the world of each, by the value of its label,
   *   whatever that holds
   * @param options.metrics the names of what is kept of the worlds beside what
   *   views, checks and alerts read of them
   * @param options.counters what every Alloy of theirs counts beside that, one a
   *   second, by names and labels
   * @param options.workDir an absolute path for what it writes
   * @throws PrometheusMissingError without prometheus and promtool on PATH
   */
  static async start(options: {
    clusters: Readonly<Record<string, SharedWorld>>;
    metrics?: Iterable<string>;
    counters?: readonly Labels[];
    workDir: string;
    log: Log;
  }): Promise<SharedClusters> {
    const { workDir, log, counters = [], metrics = [] } = options;
    const nowMs = Date.now();
    const dir = await mkdtemp(path.join(workDir, 'shared-'));
    const kept = new Set([...usedMetrics(), ...metrics]);
    const worlds = new Map<SharedWorld, SharedWorldData>();
    for (const world of new Set(Object.values(options.clusters))) {
      worlds.set(world, await readWorld(world, { kept, nowMs }));
    }
    const clusters = Object.entries(options.clusters).map(
      ([cluster, world]) => [cluster, worlds.get(world)!] as const,
    );
    const store = await TenantStore.start({
      dir,
      series: clusters.flatMap(([cluster, { series }]) =>
        [...series, ...counted(series, counters, nowMs)].map(it =>
          inCluster(it, cluster),
        ),
      ),
      withHistory: clusters.flatMap(([cluster, { series }]) =>
        series.map(it => inCluster(it, cluster)),
      ),
      mostHistorySamples: MOST_HISTORY_SAMPLES * clusters.length,
      nowMs: () => nowMs,
      log,
    });
    const clock = { nowMs: () => nowMs, startedAtMs: nowMs };
    const mimir = new MimirDoor({
      telemetry: {
        prometheusUrl: async () => store.url,
        metadata: () => new Map(),
      },
      clock,
    });
    const loki = new LokiDoor({
      clock,
      streams: {
        [LAB_TENANT]: clusters.flatMap(([cluster, { streams }]) =>
          streams.map(it => inCluster(it, cluster)),
        ),
      },
    });
    const doors = await Promise.all([
      openDoor({
        name: 'mimir',
        port: 0,
        handler: express().use(mimir.router),
      }),
      openDoor({ name: 'loki', port: 0, handler: express().use(loki.router) }),
    ]);
    return new SharedClusters(dir, store, doors);
  }

  private constructor(
    dir: string,
    store: TenantStore,
    doors: readonly OpenDoor[],
  ) {
    this.#dir = dir;
    this.#store = store;
    this.#doors = doors;
  }

  /** Where a store listens, without a trailing slash. */
  url(store: 'mimir' | 'loki'): string {
    return this.#doors.find(it => it.name === store)!.url;
  }

  async close(): Promise<void> {
    await Promise.all(this.#doors.map(it => it.close()));
    await this.#store.close();
    await rm(this.#dir, { recursive: true, force: true });
  }
}

async function readWorld(
  name: SharedWorld,
  { kept, nowMs }: { kept: ReadonlySet<string>; nowMs: number },
): Promise<SharedWorldData> {
  const isSmall = name === 'small';
  const world = await loadWorld(isSmall ? 'healthy' : name);
  const clock = LabClock.live({
    recordedAtMs: world.recordedAtMs,
    startedAtMs: nowMs,
  });
  const { series } = isSmall
    ? await otherSeries(clock)
    : await worldSeries(world, await pastOf(name), clock);
  const streams = await readLogStreams(world);
  return {
    series: [...series].filter(it => kept.has(it.labels.__name__)),
    streams: isSmall
      ? streams
          .filter(it => isOfOtherCluster(it.labels))
          .map(it => ({ ...it, labels: otherLabels(it.labels) }))
      : streams,
  };
}

/** Counters of each Alloy: as many a second as there are series before, and one. */
function counted(
  series: readonly MovingSeries[],
  counters: readonly Labels[],
  nowMs: number,
): MovingSeries[] {
  return series
    .filter(it => it.labels.__name__ === 'alloy_build_info')
    .flatMap((process, pace) =>
      counters.map(labels => ({
        ...process,
        labels: { ...process.labels, ...labels },
        valueAt: (timeMs: number) =>
          (pace + 1) * (1e6 + (timeMs - nowMs) / 1000),
      })),
    );
}

/** The same of another cluster; what is of none stays so. */
function inCluster<T extends { readonly labels: Labels }>(
  it: T,
  cluster: string,
): T {
  return 'cluster' in it.labels
    ? { ...it, labels: { ...it.labels, cluster } }
    : it;
}
