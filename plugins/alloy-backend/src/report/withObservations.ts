import { mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import type { ObservedProcesses } from '@alloy-fleet/alloy-advisor/static';
import type {
  Collector,
  Fact,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { FleetMetrics } from '../sources/metrics/readSelfMetrics';
import { samplesOf } from '../sources/metrics/selfMetricsOf';
import type { ReadCollector } from './readWritten';
import type { ObservedCollector } from './ObservedCollector';
import { withRunningVersion } from './withRunningVersion';
import type { WrittenCollector } from '../sources/WrittenCollector';

const SENT_BY_ANY = unknown(
  'logs',
  'Several collectors may read the events of Kubernetes, and which of them sent them is not known.',
);

/** Collectors as they are written down, with what is seen of them while they run. */
export function withObservations(
  read: readonly ReadCollector[],
  snapshot: Snapshot,
  fleet: Fact<FleetMetrics>,
): ObservedCollector[] {
  const { cluster, collectors, components, events } = snapshot;
  if (!collectors.known) {
    return read.map(({ collector }) => ({ collector }));
  }
  const live = collectors.value;
  const ill = new Map(
    components.known
      ? components.value.map(it => [`${it.namespace}/${it.instance}`, it.ill])
      : [],
  );
  const processesOf = ({
    name,
    namespace,
  }: WrittenCollector): ObservedProcesses => {
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
  };
  const entries = mapFact(events, jobs =>
    jobs.reduce((sum, it) => sum + it.entries, 0),
  );
  const eventEntries = mayBeRead(read) > 1 ? SENT_BY_ANY : entries;
  return withRunningVersion(
    read.map(it => it.collector),
    live,
  ).map(collector => ({
    collector,
    seen: { cluster, processes: processesOf(collector), eventEntries },
  }));
}

/** How many collectors may read the events of Kubernetes: one of which that is not known may. */
function mayBeRead(read: readonly ReadCollector[]): number {
  return read.filter(it => it.readsEvents !== false).length;
}

function instancesOf(collector: Collector | undefined) {
  return collector?.instances.known ? collector.instances.value : [];
}
