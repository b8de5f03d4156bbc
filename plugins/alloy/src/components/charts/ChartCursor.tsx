import { useTheme } from '@mui/material/styles';
import type { ChartFrame } from './chartFrame';
import { lineColor } from './lineColor';
import type { Line } from './lineStats';

/** A moment in a chart: a line through it, and a dot on each value. */
export function ChartCursor(props: {
  frame: ChartFrame;
  lines: readonly Line[];
  index: number;
}) {
  const theme = useTheme();
  const { frame, lines, index } = props;
  const x = frame.x(index);
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={frame.top}
        y2={frame.bottom}
        stroke={theme.palette.text.secondary}
        strokeDasharray="2 3"
      />
      {lines.map(({ name, values }, place) => {
        const value = values[index] ?? null;
        return (
          value !== null && (
            <circle
              key={name}
              cx={x}
              cy={frame.y(value)}
              r={3.5}
              fill={lineColor(theme, place)}
              stroke={theme.palette.background.paper}
            />
          )
        );
      })}
    </g>
  );
}
