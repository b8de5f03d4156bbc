import type { RecordedSeries } from '../telemetry/recorded/RecordedSeries';
import type { GrowLabels } from './growLabels';

/** What says how many replicas see each other. */
const MEMBERS = /^(cluster_node_peers|cluster_node_gossip_alive_peers)$/;

/** What clustered collectors own of applications, which a new cluster has none of. */
const OF_APPLICATION = /^(serviceMonitor|podMonitor|probe)\//;

/**
 * The series of a new cluster, of those of the healthy world.
 *
 * @param replicas of the clustered collector
 */
export function growSeries(
  healthy: readonly RecordedSeries[],
  grow: GrowLabels,
  replicas: number,
): RecordedSeries[] {
  return healthy.flatMap(it => {
    const { __name__: name, state, scrape_job: scrapeJob = '' } = it.labels;
    if (OF_APPLICATION.test(scrapeJob)) {
      return [];
    }
    const isMembers =
      MEMBERS.test(name) && (state === undefined || state === 'participant');
    const values = isMembers ? { first: replicas, second: replicas } : {};
    return grow(it.labels).map(labels => ({ ...it, ...values, labels }));
  });
}
