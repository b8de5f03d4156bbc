import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';
import type { KubernetesClient } from './KubernetesClient';
import { parseItem } from './parseItem';
import { kubernetesPaths } from './paths';

const OWNER = 'kubernetes.io/service-name';

const sliceSchema = z.object({
  metadata: z.object({ labels: z.record(z.string(), z.string()) }),
  // Neither is there where no pod is selected.
  ports: z
    .array(z.object({ name: z.string().nullish(), port: z.number().nullish() }))
    .nullish(),
  endpoints: z
    .array(
      z.object({
        conditions: z
          .object({
            ready: z.boolean().nullish(),
            serving: z.boolean().nullish(),
          })
          .nullish(),
        targetRef: z.object({ name: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});

/** A Service by its name. */
export interface ServiceName {
  readonly namespace: string;
  readonly name: string;
}

/** One pod behind a Service. */
export interface Endpoint {
  readonly pod: string;
  /** Whether its address is given to those who look the Service up. */
  readonly published: boolean;
  /** Whether it answers: an address may be published before it does. */
  readonly serving: boolean;
}

/** Some of what is behind a Service: all pods of it have the same ports. */
export interface EndpointSlice extends ServiceName {
  /** The names of its ports; of the only one it may be empty. */
  readonly ports: readonly string[];
  readonly endpoints: readonly Endpoint[];
}

/** The EndpointSlices of some Services, and of no others: those of a large DaemonSet have thousands of addresses. */
export async function readEndpoints(
  client: KubernetesClient,
  services: readonly ServiceName[],
  note: (partial: string) => void,
): Promise<Fact<EndpointSlice[]>> {
  const namespaces = [...new Set(services.map(it => it.namespace))];
  try {
    const lists = await Promise.all(
      namespaces.map(namespace => {
        const names = services
          .filter(it => it.namespace === namespace)
          .map(it => it.name);
        return client.list(
          kubernetesPaths.endpointSlices(namespace),
          { labelSelector: `${OWNER} in (${names.join(',')})` },
          item => toSlice(item, namespace),
        );
      }),
    );
    return known('kubernetes', lists.flat());
  } catch (error) {
    const { message } = SourceFailure.of(error);
    note(message);
    return unknown('kubernetes', message);
  }
}

function toSlice(item: unknown, namespace: string): EndpointSlice {
  const { metadata, ports, endpoints } = parseItem(
    sliceSchema,
    item,
    'EndpointSlice',
  );
  return {
    namespace,
    name: metadata.labels[OWNER] ?? '',
    ports: (ports ?? []).map(it => it.name ?? ''),
    endpoints: (endpoints ?? []).map(({ conditions, targetRef }) => {
      // What is not said is to be taken for true.
      const published = conditions?.ready ?? true;
      return {
        pod: targetRef?.name ?? '',
        published,
        serving: conditions?.serving ?? published,
      };
    }),
  };
}
