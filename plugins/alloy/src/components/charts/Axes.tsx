import { useTheme } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import type { ChartFrame } from './chartFrame';
import { formatClock, formatUnit } from './formatUnit';

/** The grid of a chart, with values and moments beside it. */
export function Axes(props: { frame: ChartFrame; unit: Series['unit'] }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const theme = useTheme();
  const { frame, unit } = props;
  return (
    <g>
      {frame.valueTicks.map(value => (
        <g key={value}>
          <line
            x1={frame.left}
            x2={frame.right}
            y1={frame.y(value)}
            y2={frame.y(value)}
            stroke={theme.palette.divider}
          />
          <text x={frame.left - 8} y={frame.y(value) + 4} textAnchor="end">
            {formatUnit(value, unit, t)}
          </text>
        </g>
      ))}
      {frame.timeTicks.map(at => (
        <g key={at}>
          <line
            x1={frame.xOfTime(at)}
            x2={frame.xOfTime(at)}
            y1={frame.bottom}
            y2={frame.bottom + 4}
            stroke={theme.palette.text.disabled}
          />
          <text
            x={frame.xOfTime(at)}
            y={frame.bottom + 17}
            textAnchor={frame.xOfTime(at) > frame.right - 16 ? 'end' : 'middle'}
          >
            {formatClock(at)}
          </text>
        </g>
      ))}
    </g>
  );
}
