import { known, mapFact } from '@alloy-fleet/alloy-advisor';
import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import type { Fact, Warning } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { withoutSecrets } from '../withoutSecrets';
import type { KubernetesClient } from './KubernetesClient';
import { readSurroundings } from './readSurroundings';

/** A healthy start leaves warnings behind; older ones say nothing of now. */
const FRESH_MS = 15 * 60_000;
/** A bad rollout of a large fleet warns thousands of times of the same. */
const MOST = 200;

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

/** The fresh warnings of some namespaces, newest first, and of what has gone since too. */
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
  const warnings = await readSurroundings({
    client,
    kind: 'Event',
    namespaces,
    query: { fieldSelector: 'type=Warning' },
    keep: object => toWarning(object, now),
    note,
  });
  return mapFact(warnings, list =>
    list.sort((a, b) => b.lastAt.localeCompare(a.lastAt)).slice(0, MOST),
  );
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
