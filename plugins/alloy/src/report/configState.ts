import type {
  Collector,
  Instance,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/**
 * Whether an instance works by the configuration that the cluster holds.
 *
 * - `current`: it read that file, loaded it, and all components are healthy:
 *   nothing less proves that it is in force.
 * - `not-in-force`: it read that file and has unhealthy components: one that
 *   parses and does not evaluate shows only so.
 * - `other`: it read another file.
 * - `failed`: the last file did not parse.
 */
export type ConfigState =
  | { readonly kind: 'current' | 'not-in-force' | 'other' | 'failed' }
  | { readonly kind: 'unknown'; readonly reason: string };

export function configState(
  collector: Pick<Collector, 'configuration'>,
  { self }: Pick<Instance, 'self'>,
): ConfigState {
  const { configLoad, configHash, unhealthyComponents } = self;
  if (configLoad.known && !configLoad.value.successful) {
    return { kind: 'failed' };
  }
  const { configuration } = collector;
  if (
    configHash.known &&
    configuration.known &&
    configHash.value !== configuration.value.hash
  ) {
    return { kind: 'other' };
  }
  const missing = [
    configLoad,
    configHash,
    configuration,
    unhealthyComponents,
  ].find(it => !it.known);
  if (missing && !missing.known) {
    return { kind: 'unknown', reason: missing.reason };
  }
  return unhealthyComponents.known && unhealthyComponents.value > 0
    ? { kind: 'not-in-force' }
    : { kind: 'current' };
}
