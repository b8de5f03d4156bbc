import { mapFact } from '@alloy-fleet/alloy-advisor';
import {
  SeenProcesses,
  StaticCollector,
  withSeenReads,
} from '@alloy-fleet/alloy-advisor/static';
import type {
  Collector,
  Fact,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { FleetMetrics } from '../sources/metrics/readSelfMetrics';
import { samplesOf } from '../sources/metrics/selfMetricsOf';
import { withRunningVersion } from './withRunningVersion';

/** Collectors as they are written down, with what is seen of them while they run. */
export function withWhatIsSeen(
  written: readonly StaticCollector[],
  snapshot: Snapshot,
  fleet: Fact<FleetMetrics>,
): StaticCollector[] {
  const { cluster, collectors, components, events } = snapshot;
  if (!collectors.known) {
    return [...written];
  }
  const live = collectors.value;
  const ill = new Map(
    components.known
      ? components.value.map(it => [`${it.namespace}/${it.instance}`, it.ill])
      : [],
  );
  return withSeenReads(withRunningVersion(written, live), {
    cluster,
    eventEntries: mapFact(events, jobs =>
      jobs.reduce((sum, it) => sum + it.entries, 0),
    ),
    processesOf({ name, namespace }): SeenProcesses {
      const instances = instancesOf(
        live.find(it => it.name === name && it.namespace === namespace),
      );
      const byComponent = (metric: 'listFailures' | 'rulerRequests') =>
        mapFact(
          samplesOf(fleet, metric),
          samples =>
            new Map(
              samples
                .filter(
                  ({ labels }) =>
                    labels.namespace === namespace && labels.collector === name,
                )
                .map(({ labels, value }) => [labels.component_id ?? '', value]),
            ),
        );
      return {
        listFailures: byComponent('listFailures'),
        rulerRequests: byComponent('rulerRequests'),
        processes: instances.map(({ name: pod, self }) => ({
          pod,
          unhealthyComponents: self.unhealthyComponents,
          ill: ill.get(`${namespace}/${pod}`),
        })),
      };
    },
  });
}

function instancesOf(collector: Collector | undefined) {
  return collector?.instances.known ? collector.instances.value : [];
}
