import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Configuration } from '@alloy-fleet/backstage-plugin-alloy-common';
import { CollectorKey, alloyApiRef } from '../api';
import { Fetched, useFetched } from '../fetching';
import { useSignIn } from '../signIn';

/** A configuration changes when somebody deploys. */
const RENEWAL = { intervalMs: 5 * 60_000 };

/** What a collector of the cluster whose page this is is told to do. */
export function useConfiguration(
  collector: CollectorKey,
): Fetched<Configuration> {
  const api = useApi(alloyApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const signIn = useSignIn(entity);
  const { namespace, name } = collector;
  return useFetched<Configuration>({
    api,
    key: [entityRef, 'configuration', namespace, name].join(' '),
    fetch: asking =>
      api.getConfiguration(
        entityRef,
        { namespace, name },
        { ...asking, signIn },
      ),
    renewal: RENEWAL,
  });
}
