import { CollectorName, known, unknown } from '@alloy-fleet/alloy-advisor';
import { readManifests } from '@alloy-fleet/alloy-advisor/static';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  WrittenCollector,
  writtenCollector,
} from '../sources/WrittenCollector';
import type { KubernetesClient } from '../sources/kubernetes/KubernetesClient';
import { readConfigMaps } from '../sources/kubernetes/readConfigMaps';
import { readWorkloads } from '../sources/kubernetes/readWorkloads';

/**
 * A collector with its configuration, secrets among it; unknown where its ConfigMap
 * can't be read, or it mounts none; undefined when there is no such collector.
 *
 * @throws SourceFailure when its namespace can't be read
 */
export async function readConfiguration(
  client: KubernetesClient,
  collector: CollectorName,
): Promise<Fact<WrittenCollector> | undefined> {
  const workload = (await readWorkloads(client, collector.namespace)).find(
    it => it.name === collector.name,
  );
  if (!workload) {
    return undefined;
  }
  const reasons: string[] = [];
  const configMaps = await readConfigMaps(client, [workload], reason =>
    reasons.push(reason),
  );
  const [written] = readManifests([
    workload.manifest,
    ...configMaps.flatMap(({ object }) =>
      object.known && object.value ? [object.value] : [],
    ),
  ]);
  if (!written) {
    return unknown('kubernetes', 'Its manifest runs no Alloy.');
  }
  return written.config.known
    ? known('kubernetes', writtenCollector(written))
    : unknown('kubernetes', reasons[0] ?? written.config.reason);
}
