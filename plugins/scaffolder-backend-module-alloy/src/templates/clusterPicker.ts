import type { FormField } from '@alloy-fleet/alloy-topology';

/** A choice among the clusters whose repositories can be made again. */
export const clusterPicker = (description: string): FormField => ({
  title: 'Cluster',
  description,
  type: 'string',
  'ui:field': 'EntityPicker',
  'ui:autofocus': true,
  'ui:options': {
    allowArbitraryValues: false,
    catalogFilter: {
      kind: 'Resource',
      'spec.type': 'kubernetes-cluster',
      'metadata.annotations.alloy.grafana.com/topology': { exists: true },
    },
  },
});
