import { CSSProperties } from 'react';
import { styled, useTheme } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Swatch } from './Swatch';
import { formatUnit } from './formatUnit';
import { lineColor } from './lineColor';

const SHOWN = 6;

const Root = styled('div')(({ theme }) => ({
  background: theme.palette.background.paper,
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  boxShadow: theme.shadows[2],
  fontSize: theme.typography.caption.fontSize,
  lineHeight: 1.5,
  maxWidth: '60%',
  padding: theme.spacing(0.75, 1),
  pointerEvents: 'none',
  position: 'absolute',
  zIndex: 1,
  '& table': { borderCollapse: 'collapse', width: '100%' },
  '& td': { padding: 0, verticalAlign: 'top' },
  '& td:first-of-type': { overflowWrap: 'anywhere' },
  '& td:last-of-type': {
    fontVariantNumeric: 'tabular-nums',
    paddingLeft: theme.spacing(1.5),
    textAlign: 'right',
    whiteSpace: 'nowrap',
  },
}));

/** What the lines say at a moment. The slider under it says the same aloud. */
export function ChartReadout(props: {
  moment: string;
  values: readonly { readonly name: string; readonly value: number | null }[];
  /** The names of the lines by their places, for their colours. */
  order: readonly string[];
  unit: Series['unit'];
  nameOf: (name: string) => string;
  style: CSSProperties;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const theme = useTheme();
  const { moment, values, order, unit, nameOf, style } = props;
  return (
    <Root aria-hidden style={style}>
      <strong>{moment}</strong>
      <table>
        <tbody>
          {values.slice(0, SHOWN).map(({ name, value }) => (
            <tr key={name}>
              <td>
                <Swatch color={lineColor(theme, order.indexOf(name))} />
                {nameOf(name)}
              </td>
              <td>
                {value === null ? t('chart.none') : formatUnit(value, unit, t)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {values.length > SHOWN &&
        t('bars.more', { count: values.length - SHOWN })}
    </Root>
  );
}
