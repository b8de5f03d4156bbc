import {
  ALLOY_TENANT_ANNOTATION,
  ClusterRef,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { allowsTenant } from '../../config/allowsTenant';
import type { AlloyConfig } from '../../config/readAlloyConfig';
import type { TenantGates } from '../policy/TenantGates';
import { SourceFailure } from '../SourceFailure';
import { StoreClient } from './StoreClient';

/** The two kinds of store, by their key in the configuration. */
export type StoreKind = 'metrics' | 'logs';

/**
 * The store of a kind that a cluster names.
 *
 * @throws SourceFailure when the configuration has none of that name, or does
 *   not let it be asked for the tenant
 */
export function storeOf(options: {
  kind: StoreKind;
  config: AlloyConfig;
  ref: ClusterRef;
  gates: TenantGates;
  signal: AbortSignal;
  /** Whether what it is asked may take long and lets others go first. */
  behind?: boolean;
}): StoreClient {
  const { kind, config, ref, gates, signal, behind } = options;
  const { instances } = config[kind];
  const wanted = instanceName(kind, ref);
  const key = `alloy.${kind}.instances`;
  const instance = instances.find(it => it.name === wanted);
  if (!instance) {
    const names = instances.map(it => it.name).join(', ') || 'none';
    throw new SourceFailure(
      'not-configured',
      `There is no ${kind} instance "${wanted}". Add it under ${key}, or name one of those that are there (${names}) by the annotation alloy.grafana.com/${kind}-instance.`,
    );
  }
  if (ref.tenant !== undefined && !allowsTenant(instance, ref.tenant)) {
    throw new SourceFailure(
      'refused',
      `The portal does not ask the ${kind} instance "${wanted}" for the tenant "${ref.tenant}", which the annotation ${ALLOY_TENANT_ANNOTATION} names. Whoever runs the portal lists it by tenants of the instance under ${key}; without the annotation the instance's own tenant is asked for.`,
    );
  }
  return StoreClient.create({
    instance,
    key,
    tenant: ref.tenant,
    gates,
    signal,
    behind,
  });
}

/** Which store it is, for a reader. */
export function storeTarget(
  kind: StoreKind,
  config: AlloyConfig,
  ref: ClusterRef,
): string {
  const name = instanceName(kind, ref);
  const instance = config[kind].instances.find(it => it.name === name);
  const tenant = ref.tenant ?? instance?.tenant;
  return tenant ? `${name}, tenant ${tenant}` : name;
}

function instanceName(kind: StoreKind, ref: ClusterRef): string {
  return kind === 'metrics' ? ref.metricsInstance : ref.logsInstance;
}
