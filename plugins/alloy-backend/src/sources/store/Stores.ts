import {
  ALLOY_TENANT_ANNOTATION,
  ClusterRef,
  DEFAULT_INSTANCE,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { allowsTenant } from '../../config/allowsTenant';
import type { AlloyConfig } from '../../config/readAlloyConfig';
import type { StoreInstanceConfig } from '../../config/storeInstance';
import type { Spans } from '../../tracing/Spans';
import type { TenantGates } from '../policy/TenantGates';
import type { SourceTarget } from '../Source';
import { SourceFailure } from '../SourceFailure';
import { StoreClient } from './StoreClient';

/** The two kinds of store, by their key in the configuration. */
export type StoreKind = 'metrics' | 'logs';

/** Which stores are asked, and for whom: all of a cluster's reference but the cluster. */
export type StoreRef = Pick<
  ClusterRef,
  'metricsInstance' | 'logsInstance' | 'tenant'
>;

/** The stores of the configuration, which clusters name. */
export class Stores {
  readonly #config: Pick<AlloyConfig, StoreKind>;
  readonly #gates: TenantGates;
  readonly #onRequest: (kind: StoreKind, status: number | 'none') => void;
  readonly #spans?: Spans;

  static create(options: {
    config: Pick<AlloyConfig, StoreKind>;
    gates: TenantGates;
    /** Hears of each request, by its status; `none` where there was no answer. */
    onRequest?: (kind: StoreKind, status: number | 'none') => void;
    spans?: Spans;
  }) {
    return new Stores(options);
  }

  private constructor(options: Parameters<typeof Stores.create>[0]) {
    this.#config = options.config;
    this.#gates = options.gates;
    this.#onRequest = options.onRequest ?? (() => {});
    this.#spans = options.spans;
  }

  /** Of which store and tenant a cluster's part is asked. */
  target(kind: StoreKind, ref: ClusterRef): SourceTarget {
    const name = instanceName(kind, ref);
    const tenant = ref.tenant ?? this.#instance(kind, name)?.tenant;
    return {
      text: tenant ? `${name}, tenant ${tenant}` : name,
      key: [kind, name, tenant, ref.cluster],
    };
  }

  /**
   * Speaks to the store of a kind that a cluster names, or whoever asks for all of it.
   *
   * @param options.behind whether what it is asked may take long and lets
   *   others go first
   * @throws SourceFailure when the configuration has none of that name, or does
   *   not let it be asked for the tenant
   */
  open(
    kind: StoreKind,
    ref: StoreRef,
    options: { signal: AbortSignal; behind?: boolean },
  ): StoreClient {
    const wanted = instanceName(kind, ref);
    const key = `alloy.${kind}.instances`;
    const instance = this.#instance(kind, wanted);
    if (!instance) {
      const { instances } = this.#config[kind];
      const names = instances.map(it => it.name).join(', ') || 'none';
      throw new SourceFailure(
        // One that an annotation names is meant to be there.
        wanted === DEFAULT_INSTANCE ? 'not-configured' : 'failed',
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
      ...options,
      instance,
      key,
      tenant: ref.tenant,
      gates: this.#gates,
      kind,
      onRequest: status => this.#onRequest(kind, status),
      spans: this.#spans,
    });
  }

  #instance(kind: StoreKind, name: string): StoreInstanceConfig | undefined {
    return this.#config[kind].instances.find(it => it.name === name);
  }
}

function instanceName(kind: StoreKind, ref: StoreRef): string {
  return kind === 'metrics' ? ref.metricsInstance : ref.logsInstance;
}
