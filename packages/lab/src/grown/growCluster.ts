import { LabClock } from '../clock/LabClock';
import { KubernetesDoor } from '../kubernetes';
import type { LogStream } from '../loki';
import { readLogStreams } from '../loki/streams/readLogStreams';
import type { MovingSeries } from '../telemetry/motion/MovingSeries';
import { Recording } from '../telemetry/motion/Recording';
import { moveSeries } from '../telemetry/motion/moveSeries';
import { frameOf } from '../telemetry/recorded/Frame';
import { readMetricTypes } from '../telemetry/recorded/readMetricTypes';
import { readRecordedSeries } from '../telemetry/recorded/readRecordedSeries';
import { World, loadWorld } from '../world';
import type { ClusterRepository } from './ClusterRepository';
import { growLabels } from './growLabels';
import { growObjects } from './growObjects';
import { grownNames } from './GrownNames';
import { growSeries } from './growSeries';

/** How long a new cluster has been running when it is first seen. */
const AGE_MS = 25 * 60_000;

/** A cluster that was grown from its repository, alive. */
export interface GrownCluster {
  readonly name: string;
  readonly kubernetes: KubernetesDoor;
  readonly metrics: { tenant: string; series: readonly MovingSeries[] };
  readonly logs: { tenant: string; streams: readonly LogStream[] };
  readonly clock: LabClock;
}

/**
 * Brings the cluster of a repository to life: its workloads run as they ask,
 * and what they report is what the healthy world does, under its own names.
 *
 * @param bornMs when the lab saw it first
 */
export async function growCluster(
  repository: ClusterRepository,
  bornMs: number,
): Promise<GrownCluster> {
  const { spec } = repository;
  const healthy = await loadWorld('healthy');
  const { recordedAtMs } = healthy;
  const clock = LabClock.live({ recordedAtMs, startedAtMs: bornMs });
  const names = grownNames(spec);
  const grow = growLabels(repository, names);
  const like = new Map(names.pods.map(it => [it.name, it.like]));
  const createdAt = `${new Date(recordedAtMs - AGE_MS)
    .toISOString()
    .slice(0, 19)}Z`;
  const world: World = {
    ...healthy,
    name: spec.cluster,
    change: {
      objects: async recorded =>
        growObjects({ recorded, repository, names, createdAt }),
      series: recorded => recorded,
      streams: recorded =>
        recorded.flatMap(it =>
          grow(it.labels).map(labels => ({ ...it, labels })),
        ),
      recordedAs: pod => like.get(pod) ?? pod,
    },
  };
  return {
    name: spec.cluster,
    kubernetes: await KubernetesDoor.open({ world, clock }),
    metrics: {
      tenant: spec.metrics.tenant,
      series: moveSeries(
        new Recording({
          series: growSeries(
            await readRecordedSeries(healthy),
            grow,
            spec.collectors.cluster.replicas,
          ),
          families: await readMetricTypes(healthy),
          frame: frameOf(healthy, clock.offsetMs)!,
        }),
      ),
    },
    logs: { tenant: spec.logs.tenant, streams: await readLogStreams(world) },
    clock,
  };
}
