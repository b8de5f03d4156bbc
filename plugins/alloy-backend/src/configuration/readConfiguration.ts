import { CollectorName, mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import { readManifests } from '@alloy-fleet/alloy-advisor/static';
import type {
  Configuration,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { configurationOf } from '../report/toWritten';
import type { KubernetesClient } from '../sources/kubernetes/KubernetesClient';
import { readConfigMaps } from '../sources/kubernetes/readConfigMaps';
import { readWorkloads } from '../sources/kubernetes/readWorkloads';
import { shownText } from './shownText';

/**
 * What a collector is told to do, without secrets; unknown where its ConfigMap
 * can't be read, or it mounts none; undefined when there is no such collector.
 *
 * @throws SourceFailure when its namespace can't be read
 */
export async function readConfiguration(
  client: KubernetesClient,
  collector: CollectorName,
): Promise<Fact<Configuration> | undefined> {
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
  const { config } = written;
  if (!config.known) {
    return unknown('kubernetes', reasons[0] ?? config.reason);
  }
  const files = config.value.files.map(({ name, text }) => ({
    name,
    shown: shownText(text),
  }));
  return mapFact(configurationOf(written), ({ origin, hash }) => ({
    origin,
    hash,
    files: files.map(({ name, shown }) => ({ name, text: shown.text })),
    hidden: files.reduce((sum, it) => sum + it.shown.hidden, 0),
  }));
}
