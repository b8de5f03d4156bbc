import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ALLOY_INSTANCE_ANNOTATION } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';

const hostsSchema = z.array(
  z.object({
    kind: z.string(),
    metadata: z.object({
      name: z.string(),
      namespace: z.string().optional(),
      annotations: z.record(z.string(), z.string()).optional(),
    }),
  }),
);

/** A host as the catalog knows it. */
export interface CatalogHost {
  readonly entityRef: string;
  /** The value of its instance label. */
  readonly instance: string;
}

/**
 * The hosts outside Kubernetes that the catalog relates to a cluster, as far
 * as somebody may see them.
 *
 * @throws SourceFailure for what is no list of entities
 */
export async function readHosts(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  clusterEntityRef: string;
}): Promise<CatalogHost[]> {
  const { items } = await options.catalog.getEntities(
    {
      filter: {
        kind: 'Resource',
        'spec.type': 'host',
        'relations.dependencyOf': options.clusterEntityRef,
      },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
      ],
    },
    { credentials: options.credentials },
  );
  const parsed = hostsSchema.safeParse(items);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new SourceFailure(
      'failed',
      `What the catalog says of hosts has another shape than entities: ${path.join(
        '.',
      )}: ${message}.`,
    );
  }
  return parsed.data.map(entity => ({
    entityRef: stringifyEntityRef({
      kind: entity.kind,
      name: entity.metadata.name,
      namespace: entity.metadata.namespace,
    }),
    instance:
      entity.metadata.annotations?.[ALLOY_INSTANCE_ANNOTATION] ??
      entity.metadata.name,
  }));
}
