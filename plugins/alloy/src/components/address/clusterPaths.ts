import { FindingFilter, filterQuery } from '../../report';

/** The sub-pages of a cluster's tab, in the order in which they stand. */
export const PAGES = [
  'overview',
  'collectors',
  'clustering',
  'cardinality',
  'findings',
] as const;

export type PageName = (typeof PAGES)[number];

/** Where the sub-pages of one cluster are. */
export interface ClusterPaths {
  /** The page of the cluster's entity, without a slash at the end. */
  readonly entity: string;
  page(name: PageName): string;
  /** The page of one collector; a file and a line mark a place of its configuration. */
  collector(
    collector: { namespace: string; name: string },
    place?: { file: string; line: number },
  ): string;
  /** The findings that a filter leaves. */
  findings(filter: Partial<FindingFilter>): string;
}

/**
 * The addresses of a cluster's sub-pages.
 *
 * @param base - the path of the tab itself, without a slash at the end
 */
export function clusterPaths(base: string): ClusterPaths {
  return {
    entity: base.replace(/\/[^/]*$/, ''),
    page: name => (name === 'overview' ? base : `${base}/${name}`),
    collector: ({ namespace, name }, place) => {
      const path = [namespace, name].map(encodeURIComponent).join('/');
      const query = place
        ? `?${new URLSearchParams({
            file: place.file,
            line: String(place.line),
          })}#configuration`
        : '';
      return `${base}/collectors/${path}${query}`;
    },
    findings: filter => {
      const query = filterQuery(filter);
      return `${base}/findings${query && `?${query}`}`;
    },
  };
}
