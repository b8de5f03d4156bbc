import { createHash } from 'node:crypto';
import { Fact, known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  ConfigFile,
  StaticCollector,
  placementsOf,
} from '@alloy-fleet/alloy-advisor/static';
import type { CollectorConfiguration } from '@alloy-fleet/backstage-plugin-alloy-common';

/** What a collector is told to do; unknown where its configuration is. */
export function configurationOf(
  written: StaticCollector,
): Fact<CollectorConfiguration> {
  const { config } = written;
  if (!config.known) {
    return unknown('kubernetes', config.reason);
  }
  const { files, components } = config.value;
  return known('kubernetes', {
    origin: originOf(written),
    hash: hashOf(files),
    components: [...new Set(components.map(it => it.name))].sort(),
    placements: placementsOf(written),
  });
}

/** Alloy's own hash: SHA-256 of the file's bytes, or of those of a folder's files one after the other, by name. */
export function hashOf(files: readonly ConfigFile[]): string {
  const hash = createHash('sha256');
  files.forEach(it => hash.update(it.text, 'utf8'));
  return hash.digest('hex');
}

/** Where a collector has its configuration from. */
export function originOf({
  workload,
}: Pick<StaticCollector, 'workload'>): string {
  const names = workload.known
    ? workload.value.pod.volumes.flatMap(it => it.configMaps)
    : [];
  return names.map(it => `configmap/${it.name}`).join(', ') || 'its manifest';
}
