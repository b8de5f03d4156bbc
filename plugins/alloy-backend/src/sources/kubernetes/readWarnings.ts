import { known } from '@alloy-fleet/alloy-advisor';
import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { withoutSecrets } from '../withoutSecrets';
import type { KubernetesClient } from './KubernetesClient';
import { readSurroundings } from './readSurroundings';

/** A healthy start leaves warnings behind; older ones say nothing of now. */
const FRESH_MS = 15 * 60_000;

const eventSchema = z.object({
  metadata: z.object({
    namespace: z.string().optional(),
    creationTimestamp: z.string().nullish(),
  }),
  involvedObject: z.object({
    kind: z.string().default(''),
    name: z.string().default(''),
    namespace: z.string().optional(),
  }),
  reason: z.string().nullish(),
  message: z.string().nullish(),
  count: z.number().nullish(),
  lastTimestamp: z.string().nullish(),
  eventTime: z.string().nullish(),
  series: z
    .object({
      count: z.number().optional(),
      lastObservedTime: z.string().nullish(),
    })
    .nullish(),
});

/** Something that Kubernetes warned of in the last quarter of an hour. */
export interface Warning {
  /** As kubectl writes it: `pod/alloy-node-x`. */
  readonly object: string;
  readonly namespace: string;
  readonly reason: string;
  readonly message: string;
  /** How often. */
  readonly count: number;
  /** ISO 8601. */
  readonly lastAt: string;
}

/** The fresh warnings of some namespaces. */
export async function readWarnings(options: {
  client: KubernetesClient;
  namespaces: readonly string[];
  now: Date;
  note: (partial: string) => void;
}): Promise<Fact<Warning[]>> {
  const { client, namespaces, now, note } = options;
  if (namespaces.length === 0) {
    return known('kubernetes', []);
  }
  return readSurroundings({
    client,
    kind: 'Event',
    namespaces,
    query: { fieldSelector: 'type=Warning' },
    keep: object => toWarning(object, now),
    note,
  });
}

function toWarning(object: KubernetesObject, now: Date): Warning | undefined {
  const parsed = eventSchema.safeParse(object);
  if (!parsed.success) {
    return undefined;
  }
  const { metadata, involvedObject, series, ...event } = parsed.data;
  // The scheduler's events have neither lastTimestamp nor count.
  const lastAt =
    series?.lastObservedTime ??
    event.lastTimestamp ??
    event.eventTime ??
    metadata.creationTimestamp;
  const atMs = Date.parse(lastAt ?? '');
  if (!(now.getTime() - atMs <= FRESH_MS)) {
    return undefined;
  }
  return {
    object: `${involvedObject.kind.toLowerCase()}/${involvedObject.name}`,
    namespace: involvedObject.namespace ?? metadata.namespace ?? '',
    reason: event.reason ?? '',
    message: withoutSecrets(event.message ?? ''),
    count: series?.count ?? event.count ?? 1,
    lastAt: new Date(atMs).toISOString(),
  };
}
