import { useMemo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { Translate, alloyTranslationRef } from '../../translation';
import { useSeries, useSeriesRange } from '../../series';
import { SeriesChart, Span, formatClock } from '../charts';
import { ToneText } from '../tone';
import { formatAge } from '../../time';
import type { ClusterGroup } from './clusterGroups';
import { disagreements } from './disagreements';

/** How many peers each member saw over time, and when they saw different numbers. */
export function ConvergenceChart(props: {
  group: ClusterGroup;
  /** Then pods that are gone by now are members of it, too. */
  isOnlyOne: boolean;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { group, isOnlyOne } = props;
  const [range] = useSeriesRange();
  const fetched = useSeries({ view: 'peers', range });
  const value = useMemo(
    () =>
      fetched.value && isOnlyOne
        ? fetched.value
        : fetched.value && seriesOfGroup(fetched.value, group),
    [fetched.value, group, isOnlyOne],
  );
  const spans = useMemo(() => (value ? disagreements(value) : []), [value]);
  return (
    <SeriesChart
      title={t('convergence.title')}
      fetched={{ ...fetched, value }}
      spans={spans}
      summary={series => (
        <ToneText tone={spans.length > 0 ? 'warning' : 'passing'}>
          {wordsOf(spans, series, t)}
        </ToneText>
      )}
    />
  );
}

function seriesOfGroup(series: Series, { members, views }: ClusterGroup) {
  const names = new Set([...members, ...views].map(it => it.instance));
  return { ...series, lines: series.lines.filter(it => names.has(it.name)) };
}

function wordsOf(spans: readonly Span[], series: Series, t: Translate): string {
  if (spans.length === 0) {
    return series.lines.length === 1
      ? t('convergence.one')
      : t('convergence.always');
  }
  const seconds = spans.reduce((sum, it) => sum + it.to - it.from, 0);
  return t('convergence.apart', {
    count: spans.length,
    age: formatAge(seconds * 1000, t),
    at: formatClock(spans[spans.length - 1].from),
  });
}
