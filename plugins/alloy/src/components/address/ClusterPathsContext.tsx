import { PropsWithChildren, createContext, useContext, useMemo } from 'react';
import { useAppLocation } from '@backstage/frontend-plugin-api';
import { ClusterPaths, clusterPaths } from './clusterPaths';
import { Place, placeOf } from './place';

const ClusterPathsContext = createContext<ClusterPaths | undefined>(undefined);

/**
 * Gives the tab's own address to all that links inside it. It is told, not
 * found out: each frontend system has its own way to know it.
 */
export function ClusterPathsProvider(
  props: PropsWithChildren<{
    /** The path of the tab, without a slash at the end. */
    tab: string;
  }>,
) {
  const { tab, children } = props;
  const paths = useMemo(() => clusterPaths(tab), [tab]);
  return (
    <ClusterPathsContext.Provider value={paths}>
      {children}
    </ClusterPathsContext.Provider>
  );
}

/** Where the sub-pages of the cluster are whose tab this is. */
export function useClusterPaths(): ClusterPaths {
  const paths = useContext(ClusterPathsContext);
  if (!paths) {
    throw new Error('useClusterPaths is for what stands in a cluster’s tab.');
  }
  return paths;
}

/** What the address bar leads to in the tab of the cluster. */
export function usePlace(): Place {
  const paths = useClusterPaths();
  const { pathname } = useAppLocation();
  return useMemo(
    () => placeOf(paths.page('overview'), pathname),
    [paths, pathname],
  );
}
