import { PropsWithChildren, createContext, useContext, useMemo } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { ClusterPaths, clusterPaths, mountedAt } from './clusterPaths';

const ClusterPathsContext = createContext<ClusterPaths | undefined>(undefined);

/**
 * Gives the tab's own address to all that links inside it. It stands above the
 * tab's routes: relative links mean different things under different routes,
 * and under different versions of the router.
 */
export function ClusterPathsProvider(props: PropsWithChildren<{}>) {
  const { pathname } = useLocation();
  const { '*': rest } = useParams();
  const base = mountedAt(pathname, rest);
  const paths = useMemo(() => clusterPaths(base), [base]);
  return (
    <ClusterPathsContext.Provider value={paths}>
      {props.children}
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
