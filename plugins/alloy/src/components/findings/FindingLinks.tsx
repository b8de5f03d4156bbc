import { PropsWithChildren, createContext, useContext, useMemo } from 'react';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { kubernetesTab, useClusterPaths } from '../address';

/** Where the evidence of findings can be seen. */
export interface FindingLinks {
  readonly explore: Report['explore'];
  /** The kubernetes plugin's tab; absent where the cluster has none. */
  readonly kubernetesTab?: string;
}

const FindingLinksContext = createContext<FindingLinks>({ explore: {} });

/** Gives all findings of a report the places to which their evidence leads. */
export function FindingLinksProvider(
  props: PropsWithChildren<{ report: Report }>,
) {
  const { entity } = useEntity();
  const paths = useClusterPaths();
  const { explore } = props.report;
  const tab = kubernetesTab(entity, paths);
  const links = useMemo(
    () => ({ explore, kubernetesTab: tab }),
    [explore, tab],
  );
  return (
    <FindingLinksContext.Provider value={links}>
      {props.children}
    </FindingLinksContext.Provider>
  );
}

export function useFindingLinks(): FindingLinks {
  return useContext(FindingLinksContext);
}
