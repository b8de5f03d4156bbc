import { useId } from 'react';
import { useTheme } from '@mui/material/styles';
import { toneColor } from '../tone';
import type { ChartFrame } from './chartFrame';

/** A level that is not to be passed. */
export interface Limit {
  readonly value: number;
  readonly label: string;
}

/** From one moment to another, in Unix seconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A level that is not to be passed, with its name on it. */
export function LimitLine(props: { frame: ChartFrame; limit: Limit }) {
  const theme = useTheme();
  const { frame, limit } = props;
  const color = toneColor(theme, 'critical');
  const y = frame.y(limit.value);
  return (
    <g>
      <line
        x1={frame.left}
        x2={frame.right}
        y1={y}
        y2={y}
        stroke={color}
        strokeDasharray="6 4"
        strokeWidth={1.5}
      />
      <text
        x={frame.right - 2}
        // Under the line, where it would leave the chart above it.
        y={y - 5 < frame.top + 6 ? y + 14 : y - 5}
        textAnchor="end"
        style={{ fill: color }}
      >
        {limit.label}
      </text>
    </g>
  );
}

/** When something was wrong: hatched, behind the lines. */
export function SpanBands(props: {
  frame: ChartFrame;
  spans: readonly Span[];
}) {
  const theme = useTheme();
  const id = useId();
  const { frame, spans } = props;
  if (spans.length === 0) {
    return null;
  }
  const color = toneColor(theme, 'critical');
  return (
    <g>
      <defs>
        <pattern
          id={id}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} fill={color} opacity={0.1} />
          <rect width={1.5} height={6} fill={color} opacity={0.35} />
        </pattern>
      </defs>
      {spans.map(({ from, to }) => {
        const x = Math.max(frame.left, frame.xOfTime(from));
        const end = Math.min(frame.right, frame.xOfTime(to));
        return (
          <rect
            key={from}
            x={x}
            y={frame.top}
            width={Math.max(2, end - x)}
            height={frame.bottom - frame.top}
            fill={`url(#${id})`}
          />
        );
      })}
    </g>
  );
}
