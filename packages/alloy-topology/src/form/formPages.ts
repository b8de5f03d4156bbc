/** A page of a form. */
interface PageLayout {
  readonly title: string;
  /** Groups of fields that stand first, in this order; the others follow as in the spec. */
  readonly first?: readonly string[];
}

/** A page of the form for a new cluster. */
export type ClusterPage =
  | 'cluster'
  | 'collectors'
  | 'hosts'
  | 'cardinality'
  | 'delivery';

/** The pages of the form for a new cluster, in their order. */
export const CLUSTER_PAGES: Readonly<Record<ClusterPage, PageLayout>> = {
  cluster: { title: 'Cluster' },
  collectors: {
    title: 'Collectors',
    first: ['namespace', 'alloyVersion', 'collectors', 'storageClass', 'otlp'],
  },
  hosts: { title: 'Hosts', first: ['hosts'] },
  cardinality: { title: 'Cardinality' },
  delivery: {
    title: 'Delivery',
    first: ['delivery', 'ci', 'grafana', 'networkPolicy'],
  },
};

/** Where a field can be asked for: `host` is the form for one host. */
export type FormPlace = ClusterPage | 'host';
