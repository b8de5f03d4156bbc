import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SeriesQuery, alloyApiRef } from '../api';
import { Fetched, Renewal, useFetched } from '../fetching';
import { useSignIn } from '../signIn';

/** Values over an hour change by the minute. */
export const SERIES_INTERVAL_MS = 60_000;

/** A stale answer is given while a fresh one is made: as the backend has it. */
const RENEWAL: Renewal<Series> = {
  intervalMs: SERIES_INTERVAL_MS,
  freshMs: 30_000,
  // The last value may be a step older than the answer.
  madeAt: ({ to, stepSeconds }) => 1000 * (to + stepSeconds),
};

/** A value over time of the cluster whose page this is. */
export function useSeries(query: SeriesQuery): Fetched<Series> {
  const api = useApi(alloyApiRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const signIn = useSignIn(entity);
  const { view, range } = query;
  const { namespace, name } = query.collector ?? {};
  return useFetched<Series>({
    api,
    key: [entityRef, 'series', view, range, namespace, name].join(' '),
    fetch: asking => {
      const collector =
        namespace !== undefined && name !== undefined
          ? { namespace, name }
          : undefined;
      const asked = { view, range, collector };
      return api.getSeries(entityRef, asked, { ...asking, signIn });
    },
    renewal: RENEWAL,
  });
}
