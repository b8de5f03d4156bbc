import { useTheme } from '@mui/material/styles';
import type { ChartFrame } from './chartFrame';
import { bandPath } from './bandPath';
import { COLOURED_LINES, lineColor } from './lineColor';
import { linePath } from './linePath';
import type { Line } from './lineStats';

/**
 * The lines, the highest on top, before the band of the others; one that is
 * brought forward dims all else.
 */
export function ChartLines(props: {
  frame: ChartFrame;
  lines: readonly Line[];
  others: readonly Line[];
  forward?: string;
}) {
  const theme = useTheme();
  const { frame, lines, others, forward } = props;
  const grey = lineColor(theme, COLOURED_LINES);
  const places = lines.map((line, place) => ({ line, place })).reverse();
  if (forward !== undefined) {
    places.sort(
      (a, b) =>
        Number(a.line.name === forward) - Number(b.line.name === forward),
    );
  }
  return (
    <g fill="none" strokeLinecap="round" strokeLinejoin="round">
      {others.length > 0 && (
        <path
          data-band={others.length}
          d={bandPath(others, frame.x, frame.y)}
          fill={grey}
          stroke={grey}
          // Wider than the lines, which would hide a band of equal values.
          strokeWidth={6}
          opacity={forward === undefined ? 0.35 : 0.2}
        />
      )}
      {places.map(({ line, place }) => {
        const isForward = line.name === forward;
        const width = place < COLOURED_LINES ? 1.75 : 1;
        return (
          <path
            key={line.name}
            data-line={line.name}
            d={linePath(line.values, frame.x, frame.y)}
            stroke={lineColor(theme, place)}
            strokeWidth={isForward ? 3 : width}
            opacity={forward === undefined || isForward ? 1 : 0.25}
          />
        );
      })}
    </g>
  );
}
