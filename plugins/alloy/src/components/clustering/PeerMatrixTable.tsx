import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Snapshot } from '@alloy-fleet/backstage-plugin-alloy-common';
import { Translate, alloyTranslationRef } from '../../translation';
import { UnknownPart } from '../facts';
import { hatched, toneColor } from '../tone';
import type { MatrixCell, MatrixGroup, PeerMatrix } from './peerMatrix';

const Scroller = styled('div')(({ theme }) => ({
  maxWidth: '100%',
  overflowX: 'auto',
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
}));

const Grid = styled('table')(({ theme }) => ({
  borderCollapse: 'separate',
  borderSpacing: 3,
  fontSize: theme.typography.body2.fontSize,
  '& th': {
    fontWeight: theme.typography.fontWeightRegular,
    padding: theme.spacing(0.25, 0.75),
    textAlign: 'left',
    verticalAlign: 'bottom',
  },
  '& thead th': {
    color: theme.palette.text.secondary,
    maxWidth: 140,
    overflowWrap: 'anywhere',
    textAlign: 'center',
  },
  // The names of the rows stay while the columns scroll.
  '& tbody th': {
    background: theme.palette.background.paper,
    left: 0,
    maxWidth: 200,
    minWidth: 96,
    overflowWrap: 'anywhere',
    position: 'sticky',
    verticalAlign: 'middle',
  },
  '& td': {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 3,
    height: 34,
    minWidth: 72,
    padding: theme.spacing(0.25, 0.75),
    textAlign: 'center',
    whiteSpace: 'nowrap',
  },
  '& td[data-narrow="true"]': { minWidth: 34 },
  '& td[data-kind="all"]': { color: toneColor(theme, 'passing') },
  '& td[data-kind="self"]': {
    background: theme.palette.action.hover,
    color: theme.palette.text.secondary,
  },
  '& td[data-kind="none"], & td[data-kind="some"]': {
    border: `2px solid ${toneColor(theme, 'critical')}`,
    color: toneColor(theme, 'critical'),
    fontWeight: theme.typography.fontWeightMedium,
  },
  '& td[data-kind="unknown"]': hatched(theme),
  // Two members and what they see, on a telephone.
  [theme.breakpoints.down('sm')]: {
    '& th': { padding: theme.spacing(0.25) },
    '& tbody th': { minWidth: 72 },
    '& td': { minWidth: 48, padding: theme.spacing(0.25) },
  },
}));

/** Of so many columns each has room for a word. */
const WORDED = 4;

const SIGNS: Partial<Record<MatrixCell['kind'], string>> = {
  self: '–',
  all: '✓',
  none: '✗',
  unknown: '?',
};

/** Who sees whom: a row is who looks, a column is who is seen. */
export function PeerMatrixTable(props: {
  /** Of the cluster. */
  name: string;
  matrix: PeerMatrix;
  peers: Snapshot['peers'];
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { name, matrix, peers } = props;
  const { groups, cells } = matrix;
  const isTogether = groups.length < matrix.size;
  const isNarrow = groups.length > WORDED;
  const prefix = isNarrow ? commonPrefix(groups.map(it => it.names[0])) : '';
  return (
    <Box component="section" aria-label={t('peers.title')} sx={{ minWidth: 0 }}>
      <Typography component="h3" variant="subtitle1">
        {t('peers.title')}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {t(isTogether ? 'peers.together' : 'peers.explained')}
      </Typography>
      {!peers.known && (
        <Box sx={{ mb: 1 }}>
          <UnknownPart fact={peers}>{t('peers.notAsked')}</UnknownPart>
        </Box>
      )}
      {/* It scrolls, so that a keyboard must reach it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <Scroller tabIndex={0} role="group" aria-label={t('peers.of', { name })}>
        <Grid aria-label={t('peers.of', { name })}>
          <thead>
            <tr>
              <td style={{ border: 0 }} />
              {groups.map(group => (
                <th
                  key={group.names[0]}
                  scope="col"
                  aria-label={labelOf(group, t)}
                  title={group.names.join(', ')}
                >
                  {labelOf(group, t).slice(prefix.length)}
                </th>
              ))}
              <th scope="col">{t('clustering.peers')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group, row) => (
              <tr key={group.names[0]}>
                <th scope="row" title={group.names.join(', ')}>
                  {labelOf(group, t)}
                </th>
                {cells[row].map((cell, column) => (
                  <td
                    key={groups[column].names[0]}
                    data-kind={cell.kind}
                    data-narrow={isNarrow}
                  >
                    <CellWord cell={cell} isNarrow={isNarrow} />
                  </td>
                ))}
                <td data-kind={group.sees === undefined ? 'unknown' : 'number'}>
                  {group.sees ?? t('unknown')}
                </td>
              </tr>
            ))}
          </tbody>
        </Grid>
      </Scroller>
    </Box>
  );
}

function labelOf({ names }: MatrixGroup, t: Translate): string {
  return names.length === 1
    ? names[0]
    : t('peers.many', { first: names[0], count: names.length - 1 });
}

/** A sign where there is no room for words; the words are there all the same. */
function CellWord(props: { cell: MatrixCell; isNarrow: boolean }) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { cell, isNarrow } = props;
  const word = wordOf(cell, t);
  const sign = SIGNS[cell.kind];
  if (isNarrow && sign && !cell.state && cell.of === 1) {
    return (
      <span role="img" aria-label={word} title={word}>
        {sign}
      </span>
    );
  }
  return (
    <>
      {(cell.kind === 'all' || cell.kind === 'none') && (
        <span aria-hidden>{sign} </span>
      )}
      {word}
    </>
  );
}

function wordOf({ kind, seen, of, state }: MatrixCell, t: Translate): string {
  switch (kind) {
    case 'self':
      return t('peers.self');
    case 'unknown':
      return t('unknown');
    case 'none':
      return t('peers.none');
    case 'some':
      return t('peers.some', { seen: String(seen), of: String(of) });
    default:
      if (state) {
        return state;
      }
      return of === 1 ? t('peers.sees') : t('peers.all', { of: String(of) });
  }
}

/** What all names begin with, up to a dash: the name of their collector. */
function commonPrefix(names: readonly string[]): string {
  const [first] = names;
  const end = first.lastIndexOf('-') + 1;
  const prefix = first.slice(0, end);
  return names.every(it => it.startsWith(prefix)) ? prefix : '';
}
