import { KeyboardEvent, PointerEvent, useMemo, useRef, useState } from 'react';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Axes } from './Axes';
import { ChartCursor } from './ChartCursor';
import { ChartLines } from './ChartLines';
import { ChartReadout } from './ChartReadout';
import { Limit, LimitLine, Span, SpanBands } from './ChartMarks';
import { Legend } from './Legend';
import { splitLines } from './bandPath';
import { besideCursor } from './besideCursor';
import { chartFrame } from './chartFrame';
import { formatClock, formatUnit } from './formatUnit';
import { COLOURED_LINES } from './lineColor';
import { byHighest, valuesAt } from './lineStats';
import { useWidth } from './useWidth';

const HEIGHT = 208;
/** Said to who cannot see the lines; more would not be listened to. */
const SPOKEN_LINES = 3;
const PAGE = 10;

const Plot = styled('div')(({ theme }) => ({
  borderRadius: theme.shape.borderRadius,
  // A finger moves the page up and down, and the cursor to the sides.
  touchAction: 'pan-y',
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
  '& svg': { display: 'block' },
  '& text': {
    fill: theme.palette.text.secondary,
    fontFamily: theme.typography.fontFamily,
    fontSize: 11,
  },
}));

/**
 * Lines over time; of many the highest, and a band of the others. The pointer
 * and the arrow keys move along it and read the values out; the legend brings a
 * line forward.
 */
export function LineChart(props: {
  label: string;
  series: Series;
  limit?: Limit;
  /** When something was wrong. */
  spans?: readonly Span[];
  /** A line by the name people know it by; itself unless told. */
  nameOf?: (name: string) => string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { label, series, limit, spans = [], nameOf = same } = props;
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root, 640);
  const lines = useMemo(() => byHighest(series.lines), [series.lines]);
  const { own, others } = splitLines(lines, COLOURED_LINES);
  const frame = chartFrame(series, { width, height: HEIGHT }, limit?.value);
  const last = Math.max(0, (lines[0]?.values.length ?? 1) - 1);
  const [cursor, setCursor] = useState<number>();
  const [forward, setForward] = useState<string>();

  const at = Math.min(cursor ?? last, last);
  const moment = formatClock(series.from + at * series.stepSeconds);
  const spoken = valuesAt(lines, at)
    .slice(0, SPOKEN_LINES)
    .map(({ name, value }) =>
      value === null
        ? t('chart.noValue', { name: nameOf(name) })
        : `${nameOf(name)} ${formatUnit(value, series.unit, t)}`,
    );
  const move = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    setCursor(frame.indexAt(event.clientX - left));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, at, last);
    if (to !== 'elsewhere') {
      event.preventDefault();
      setCursor(to);
    }
  };
  return (
    <div ref={root} style={{ position: 'relative' }}>
      <Plot
        role="slider"
        tabIndex={0}
        aria-label={t('chart.moment', { label })}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={`${moment}: ${spoken.join(', ')}`}
        onKeyDown={onKeyDown}
        onPointerMove={move}
        onPointerDown={move}
        onPointerLeave={() => setCursor(undefined)}
        onBlur={() => setCursor(undefined)}
      >
        <svg width={width} height={HEIGHT} aria-hidden>
          <SpanBands frame={frame} spans={spans} />
          <Axes frame={frame} unit={series.unit} />
          <ChartLines
            frame={frame}
            lines={own}
            others={others}
            forward={forward}
          />
          {limit && <LimitLine frame={frame} limit={limit} />}
          {cursor !== undefined && (
            <ChartCursor frame={frame} lines={own} index={at} />
          )}
        </svg>
      </Plot>
      {cursor !== undefined && (
        <ChartReadout
          moment={moment}
          values={valuesAt(lines, at)}
          order={lines.map(it => it.name)}
          unit={series.unit}
          nameOf={nameOf}
          style={besideCursor(frame, at, HEIGHT)}
        />
      )}
      <Legend
        lines={own}
        others={others.length}
        unit={series.unit}
        nameOf={nameOf}
        forward={forward}
        onForward={setForward}
      />
    </div>
  );
}

function same(name: string): string {
  return name;
}

/** Where a key moves the cursor to; undefined: away. */
function moved(
  key: string,
  at: number,
  last: number,
): number | undefined | 'elsewhere' {
  const within = (index: number) => Math.min(last, Math.max(0, index));
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(at - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(at + 1);
    case 'PageDown':
      return within(at - PAGE);
    case 'PageUp':
      return within(at + PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return undefined;
    default:
      return 'elsewhere';
  }
}
