import { useEntity } from '@backstage/plugin-catalog-react';
import { readClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import { PageRefreshProvider } from '../../fetching';
import { ClusterPathsProvider } from '../address';
import { AnnotationProblems } from '../states';
import { ClusterPage } from './ClusterPage';

/** The Alloy tab of the entity whose page this is. */
export function EntityAlloyContent(props: {
  /** The path of the tab, without a slash at the end. */
  tab: string;
}) {
  const { entity } = useEntity();
  const result = readClusterRef(entity);
  return result.ok ? (
    <ClusterPathsProvider tab={props.tab}>
      <PageRefreshProvider>
        <ClusterPage entity={entity} clusterRef={result.ref} />
      </PageRefreshProvider>
    </ClusterPathsProvider>
  ) : (
    <AnnotationProblems entity={entity} problems={result.problems} />
  );
}
