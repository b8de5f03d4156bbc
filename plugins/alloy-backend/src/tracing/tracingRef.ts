import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type {
  TracingService,
  TracingServiceContext,
} from '@backstage/backend-plugin-api/alpha';

/** What the plugin uses of Backstage's tracing service. */
export type Tracing = Pick<TracingService, 'startActiveSpan'> & {
  readonly context: Pick<TracingService['context'], 'active' | 'with'>;
};

const NOWHERE: TracingServiceContext = {
  $$type: '@backstage/TracingServiceContext',
};

/** Of a portal that traces nothing. */
export const noTracing: Tracing = {
  startActiveSpan: async <T>(
    _name: string,
    ...rest: readonly unknown[]
  ): Promise<T> => {
    const work = rest[rest.length - 1] as (span: object) => Promise<T>;
    return work({ setAttribute() {}, setStatus() {} });
  },
  context: {
    active: () => NOWHERE,
    with: async (_, work) => work(),
  },
};

/**
 * Backstage's own tracing service by its id, as the portal provides it; a portal
 * of a release that has none traces nothing, and the plugin starts all the same.
 */
export const tracingRef = createServiceRef<Tracing>({
  id: 'alpha.core.tracing',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: () => noTracing }),
});
