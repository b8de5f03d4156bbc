import { useCallback } from 'react';
import { useAppSearchParams } from '@backstage/frontend-plugin-api';
import {
  SeriesRange,
  seriesRanges,
} from '@alloy-fleet/backstage-plugin-alloy-common';

const PARAMETER = 'range';
const DEFAULT: SeriesRange = '1h';

/** Over how long the charts of a page look back, kept in the address bar. */
export function useSeriesRange(): [SeriesRange, (range: SeriesRange) => void] {
  const [params, setParams] = useAppSearchParams();
  const asked = params.get(PARAMETER);
  const shown = seriesRanges.find(it => it === asked) ?? DEFAULT;
  const choose = useCallback(
    (range: SeriesRange) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          if (range === DEFAULT) {
            after.delete(PARAMETER);
          } else {
            after.set(PARAMETER, range);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [shown, choose];
}
