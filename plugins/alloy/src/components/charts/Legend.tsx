import ButtonBase from '@mui/material/ButtonBase';
import { styled, useTheme } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Series } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Swatch } from './Swatch';
import { formatUnit } from './formatUnit';
import { COLOURED_LINES, lineColor } from './lineColor';
import type { Line } from './lineStats';

const List = styled('ul')(({ theme }) => ({
  columnGap: theme.spacing(1),
  display: 'flex',
  flexWrap: 'wrap',
  fontSize: theme.typography.caption.fontSize,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { maxWidth: '100%' },
}));

const Item = styled(ButtonBase)(({ theme }) => ({
  borderRadius: theme.shape.borderRadius,
  font: 'inherit',
  lineHeight: 1.5,
  maxWidth: '100%',
  overflowWrap: 'anywhere',
  padding: theme.spacing(0.25, 0.75),
  textAlign: 'left',
  '&:hover, &[aria-pressed="true"]': { background: theme.palette.action.hover },
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -2,
  },
  '& > [data-part="value"]': {
    color: theme.palette.text.secondary,
    fontVariantNumeric: 'tabular-nums',
    paddingLeft: theme.spacing(0.75),
    whiteSpace: 'nowrap',
  },
}));

/** The lines by name, with what each says last. */
export function Legend(props: {
  lines: readonly Line[];
  /** How many more are a band. */
  others: number;
  unit: Series['unit'];
  nameOf: (name: string) => string;
  forward?: string;
  onForward: (name: string | undefined) => void;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const theme = useTheme();
  const { lines, others, unit, nameOf, forward, onForward } = props;
  return (
    <List aria-label={t('chart.legend')}>
      {lines.map(({ name, values }, place) => {
        const last = values[values.length - 1] ?? null;
        return (
          <li key={name}>
            <Item
              aria-pressed={name === forward}
              onClick={() => onForward(name === forward ? undefined : name)}
            >
              <Swatch color={lineColor(theme, place)} />
              <span>{nameOf(name)}</span>
              <span data-part="value">
                {last === null ? t('chart.none') : formatUnit(last, unit, t)}
              </span>
            </Item>
          </li>
        );
      })}
      {others > 0 && (
        <li>
          <Item as="span">
            <Swatch color={lineColor(theme, COLOURED_LINES)} />
            <span>{t('chart.others', { count: others })}</span>
          </Item>
        </li>
      )}
    </List>
  );
}
