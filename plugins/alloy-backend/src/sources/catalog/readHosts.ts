import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ALLOY_INSTANCE_ANNOTATION } from '@alloy-fleet/backstage-plugin-alloy-common';

/** A host as the catalog knows it. */
export interface CatalogHost {
  readonly entityRef: string;
  /** The value of its instance label. */
  readonly instance: string;
}

/** The hosts outside Kubernetes that the catalog relates to a cluster, as far as the viewer may see them. */
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
  return items.map(entity => ({
    entityRef: stringifyEntityRef(entity),
    instance:
      entity.metadata.annotations?.[ALLOY_INSTANCE_ANNOTATION] ??
      entity.metadata.name,
  }));
}
