import type { Collector } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Tone } from '../report';
import { FindingIndex, partState, worseTone } from './FindingIndex';
import type { CollectorPart, Unit } from './Topology';
import { gatherUnits } from './gatherUnits';
import { instanceTone } from './instanceTone';

/** A workload, with its replicas unless they are one on each node. */
export function collectorPart(
  collector: Collector,
  index: FindingIndex,
): CollectorPart {
  const { name, namespace, kind, clustering, desired, instances } = collector;
  const known = instances.known ? instances.value : [];
  const tones = known.map(instanceTone);
  const observed: Tone = instances.known
    ? tones.reduce(worseTone, 'passing')
    : 'unknown';
  const replicas = known.map(
    (instance, i): Unit => ({
      key: instance.name,
      name: instance.name,
      count: 1,
      ...partState(
        tones[i],
        index.about({
          kind: 'instance',
          name: instance.name,
          namespace: instance.namespace,
        }),
      ),
    }),
  );
  return {
    key: `${namespace}/${name}`,
    name,
    namespace,
    kind,
    clustered: clustering.enabled.known ? clustering.enabled.value : undefined,
    desired,
    ready:
      instances.known && !tones.includes('unknown')
        ? tones.filter(it => it === 'passing').length
        : undefined,
    replicas:
      kind === 'DaemonSet' ? [] : gatherUnits(replicas, () => name).units,
    ...partState(
      // One that is not there at all is seen by the number alone.
      known.length < desired && instances.known
        ? worseTone(observed, 'warning')
        : observed,
      index.ofCollector(collector),
    ),
  };
}
