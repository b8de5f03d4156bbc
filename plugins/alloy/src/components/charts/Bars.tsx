import { styled } from '@mui/material/styles';
import type { Counted } from '@alloy-fleet/backstage-plugin-alloy-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { Breakable } from '../text';
import { formatCount } from './formatCount';

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(0.75),
  listStyle: 'none',
  margin: 0,
  padding: 0,
}));

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  fontSize: theme.typography.body2.fontSize,
  gap: theme.spacing(2),
  justifyContent: 'space-between',
  lineHeight: 1.5,
  '& > :first-of-type': { minWidth: 0, overflowWrap: 'anywhere' },
  '& > :last-of-type': {
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
}));

/** Ten can be compared at a glance. */
const SHOWN = 10;

/** Counts as bars, the largest first; the numbers stand beside them. */
export function Bars(props: { label: string; counts: readonly Counted[] }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const sorted = [...props.counts].sort((a, b) => b.count - a.count);
  const shown = sorted.slice(0, SHOWN);
  const largest = Math.max(1, ...shown.map(it => it.count));
  if (shown.length === 0) {
    return <p>{t('bars.none')}</p>;
  }
  return (
    <>
      <List aria-label={props.label}>
        {shown.map(({ name, count }) => (
          <li key={name}>
            <Line>
              <span>
                <Breakable text={name} />
              </span>
              <span title={count.toLocaleString()}>{formatCount(count)}</span>
            </Line>
            <Bar share={count / largest} />
          </li>
        ))}
      </List>
      {sorted.length > SHOWN && (
        <p>{t('bars.more', { count: sorted.length - SHOWN })}</p>
      )}
    </>
  );
}

const Track = styled('span')(({ theme }) => ({
  background: theme.palette.action.hover,
  borderRadius: 2,
  display: 'block',
  height: 4,
  overflow: 'hidden',
  '& > span': {
    background: theme.palette.primary.main,
    display: 'block',
    height: '100%',
  },
}));

/** A bar that fills a share of its width. The number is told beside it. */
export function Bar(props: { share: number }) {
  return (
    <Track aria-hidden>
      <span style={{ width: `${Math.min(1, props.share) * 100}%` }} />
    </Track>
  );
}
