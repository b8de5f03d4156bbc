import { useMemo } from 'react';
import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Collector,
  Series,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { Translate, alloyTranslationRef } from '../../translation';
import { useSeries, useSeriesRange } from '../../series';
import {
  RangePicker,
  SeriesChart,
  byHighest,
  formatClock,
  formatUnit,
  lineStats,
} from '../charts';
import { Section } from '../page/Section';

/** Memory against its limit, and how far delivery is behind, over time. */
export function CollectorCharts(props: { collector: Collector }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector } = props;
  const { namespace, name, memoryLimitBytes } = collector;
  const [range, setRange] = useSeriesRange();
  const key = { namespace, name };
  const memory = useSeries({ view: 'memory', range, collector: key });
  const behind = useSeries({ view: 'behind', range, collector: key });
  const nameOf = useNodeNames(collector);
  return (
    <Section
      id="alloy-collector-history"
      title={t('collector.history')}
      explained={t('collector.historyExplained')}
      action={<RangePicker range={range} onChange={setRange} />}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            lg: 'repeat(2, minmax(0, 1fr))',
          },
        }}
      >
        <SeriesChart
          title={t('collector.memory')}
          fetched={memory}
          limit={
            memoryLimitBytes === undefined
              ? undefined
              : {
                  value: memoryLimitBytes,
                  label: t('collector.limit', {
                    value: formatUnit(memoryLimitBytes, 'bytes', t),
                  }),
                }
          }
          nameOf={nameOf}
          summary={series =>
            highestOf(series, nameOf, t, memoryLimitBytes) +
            (memoryLimitBytes === undefined ? ` ${t('collector.noLimit')}` : '')
          }
        />
        <SeriesChart
          title={t('collector.behind')}
          fetched={behind}
          nameOf={nameOf}
          summary={series => highestOf(series, nameOf, t)}
        />
      </Box>
    </Section>
  );
}

/** The highest value in a sentence: whose it was, when, and of how much. */
function highestOf(
  series: Series,
  nameOf: (name: string) => string,
  t: Translate,
  limit?: number,
): string {
  const [line] = byHighest(series.lines);
  const { most } = lineStats(line, series);
  if (!most) {
    return '';
  }
  const words = {
    name: nameOf(line.name),
    value: formatUnit(most.value, series.unit, t),
    at: formatClock(most.at),
  };
  return limit === undefined
    ? t('collector.highest', words)
    : t('collector.highestOf', {
        ...words,
        share: formatUnit(most.value / limit, 'ratio', t),
      });
}

/**
 * An instance of a DaemonSet by the node it is on, since that is how people
 * know it; another by its pod's name.
 */
function useNodeNames({ kind, instances }: Collector) {
  return useMemo(() => {
    const nodes = new Map(
      kind === 'DaemonSet' && instances.known
        ? instances.value.map(it => [it.name, it.node])
        : [],
    );
    return (pod: string) => {
      const node = nodes.get(pod);
      return node ? `${node} (${pod})` : pod;
    };
  }, [kind, instances]);
}
