import type { Readers } from '@alloy-fleet/lab/hostile';
import { readClusterRef } from '../annotations';

const ANNOTATIONS = [
  'cluster',
  'namespace',
  'tenant',
  'kubernetes-cluster',
  'metrics-instance',
  'logs-instance',
];

/** Whatever of this package reads annotations. */
export const readers: Readers = {
  'the annotations of a cluster': {
    read: text =>
      readClusterRef({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: {
          name: text,
          annotations: Object.fromEntries(
            ANNOTATIONS.map(name => [`alloy.grafana.com/${name}`, text]),
          ),
        },
      }),
    pieces: ['a', '-', '.', ' ', '\n', '\u0000', '!', 'A', '\u2028', '1'],
  },
};
