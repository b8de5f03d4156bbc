import { useCallback, useMemo } from 'react';
import { useAppSearchParams } from '@backstage/frontend-plugin-api';
import { FindingFilter, filterQuery, readFilter } from '../../report';

/** The filter in the address bar, so that a link shows what one sees. */
export function useFindingFilter(): [
  FindingFilter,
  (filter: FindingFilter) => void,
] {
  const [params, setParams] = useAppSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (to: FindingFilter) =>
      setParams(new URLSearchParams(filterQuery(to)), { replace: true }),
    [setParams],
  );
  return [filter, change];
}
