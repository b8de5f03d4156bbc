import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ClusterMember,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { formatCount } from '../charts';
import { UnknownPart, UnknownValue } from '../facts';
import { hatched } from '../tone';
import { shareOut } from './shareOut';

/** As many bars can be compared; the rest is a number. */
const SHOWN = 24;

const List = styled('ul')(({ theme }) => ({
  display: 'grid',
  gap: theme.spacing(1),
  listStyle: 'none',
  margin: 0,
  padding: 0,
}));

const Words = styled('div')(({ theme }) => ({
  display: 'flex',
  fontSize: theme.typography.body2.fontSize,
  gap: theme.spacing(2),
  justifyContent: 'space-between',
  '& > :first-of-type': { minWidth: 0, overflowWrap: 'anywhere' },
  '& > :last-of-type': {
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
}));

const Track = styled('div')(({ theme }) => ({
  background: theme.palette.action.hover,
  borderRadius: 2,
  height: 10,
  position: 'relative',
  '&[data-unknown="true"]': hatched(theme),
  '& > [data-part="bar"]': {
    background: theme.palette.primary.main,
    borderRadius: 2,
    height: '100%',
  },
  '& > [data-part="even"]': {
    background: theme.palette.text.primary,
    bottom: -3,
    position: 'absolute',
    top: -3,
    width: 2,
  },
}));

/** The scrape targets of each member as bars, with the even share marked. */
export function TargetBars(props: {
  /** Of the cluster. */
  name: string;
  members: readonly ClusterMember[];
  /** What all of them said of themselves. */
  reported: Snapshot['clustering'];
  /** How many are there in all, those among them that report nothing. */
  size: number;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { name, members, reported, size } = props;
  const { even, scale, total, most, unknown } = shareOut(members);
  const shown = members.slice(0, SHOWN);
  return (
    <Box
      component="section"
      aria-label={t('targets.title')}
      sx={{ minWidth: 0 }}
    >
      <Typography component="h3" variant="subtitle1">
        {t('targets.title')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {members.length === 0 && reported.known && t('targets.none')}
        {members.length > 0 && even === undefined && (
          <>{t('targets.notKnown', { count: unknown })}</>
        )}
        {even !== undefined &&
          (most
            ? t('targets.uneven', {
                total: formatCount(total),
                even: rounded(even),
                instance: most.instance,
                above: percent(most.targets / Math.max(even, 1e-9) - 1),
              })
            : t('targets.even', {
                total: formatCount(total),
                even: rounded(even),
              }))}
        {members.length > 0 && size > members.length && (
          <> {t('targets.silent', { count: size - members.length })}</>
        )}
      </Typography>
      {!reported.known && (
        <UnknownPart fact={reported}>{t('targets.unknown')}</UnknownPart>
      )}
      <List aria-label={t('targets.of', { name })}>
        {shown.map(({ instance, namespace, targets }) => (
          <li key={`${namespace ?? ''}/${instance}`}>
            <Words>
              <span>{instance}</span>
              {targets.known ? (
                <span>{formatCount(targets.value)}</span>
              ) : (
                <UnknownValue reasons={[targets.reason]} />
              )}
            </Words>
            <Track aria-hidden data-unknown={!targets.known}>
              {targets.known && (
                <div
                  data-part="bar"
                  style={{ width: `${(targets.value / scale) * 100}%` }}
                />
              )}
              {even !== undefined && (
                <div
                  data-part="even"
                  style={{ left: `calc(${(even / scale) * 100}% - 1px)` }}
                />
              )}
            </Track>
          </li>
        ))}
      </List>
      {members.length > SHOWN &&
        t('bars.more', { count: members.length - SHOWN })}
    </Box>
  );
}

/** A tenth is enough of a share. */
function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
