import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FindingFilter, filterQuery, readFilter } from '../../report';

/** The filter in the address bar, so that a link shows what one sees. */
export function useFindingFilter(): [
  FindingFilter,
  (filter: FindingFilter) => void,
] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => readFilter(params), [params]);
  const change = useCallback(
    (to: FindingFilter) =>
      setParams(new URLSearchParams(filterQuery(to)), { replace: true }),
    [setParams],
  );
  return [filter, change];
}
