import { PropsWithChildren } from 'react';
import { styled } from '@mui/material/styles';
import { ColumnGroup, TableBody, TableHead } from './cells';

const Scroller = styled('div')({ maxWidth: '100%', overflowX: 'auto' });

const StyledTable = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  fontSize: theme.typography.body2.fontSize,
  lineHeight: 1.45,
  width: '100%',
  '& th, & td': {
    padding: theme.spacing(1, 1.5),
    textAlign: 'left',
    verticalAlign: 'top',
  },
  '& th': { fontWeight: theme.typography.fontWeightMedium },
  [theme.breakpoints.up('md')]: {
    '& > tbody > tr > th, & > tbody > tr > td[data-name]': {
      whiteSpace: 'nowrap',
    },
  },
  '& thead th': {
    borderBottom: `1px solid ${theme.palette.divider}`,
    color: theme.palette.text.secondary,
    verticalAlign: 'bottom',
  },
  '& thead tr:not(:last-of-type) th': {
    border: 0,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.fontWeightRegular,
    paddingBottom: 0,
  },
  '& tbody > tr': { borderBottom: `1px solid ${theme.palette.divider}` },
  '& tbody > tr:last-of-type': { borderBottom: 0 },
  // Each row becomes a card, and each cell says its column's name itself.
  [theme.breakpoints.down('md')]: {
    '&, & > tbody, & > tbody > tr, & > tbody > tr > *': { display: 'block' },
    '& > thead': {
      clip: 'rect(0 0 0 0)',
      height: 1,
      overflow: 'hidden',
      position: 'absolute',
      width: 1,
    },
    '& > tbody > tr': { padding: theme.spacing(1, 0) },
    '& > tbody > tr > *': { padding: theme.spacing(0.25, 0) },
    '& > tbody > tr > [data-label]': {
      display: 'grid',
      gap: theme.spacing(1),
      gridTemplateColumns: 'minmax(7.5rem, 40%) minmax(0, 1fr)',
      overflowWrap: 'anywhere',
    },
    '& > tbody > tr > [data-label]::before': {
      color: theme.palette.text.secondary,
      content: 'attr(data-label)',
    },
  },
}));

/** Where rows are cards, the head with the sources is not to be seen. */
const SourcesInWords = styled('p')(({ theme }) => ({
  color: theme.palette.text.secondary,
  fontSize: theme.typography.caption.fontSize,
  margin: 0,
  [theme.breakpoints.up('md')]: { display: 'none' },
}));

/**
 * A table that collapses into cards on a narrow page. The roles are written
 * out, since a changed `display` takes them off the elements.
 */
export function DataTable(
  props: PropsWithChildren<{ label: string; groups: readonly ColumnGroup[] }>,
) {
  const { label, groups, children } = props;
  return (
    <Scroller>
      {groups
        .filter(group => group.title !== '')
        .map(group => (
          <SourcesInWords key={group.title}>
            {group.title}: {group.columns.join(', ')}
          </SourcesInWords>
        ))}
      <StyledTable role="table" aria-label={label}>
        <TableHead groups={groups} />
        <TableBody>{children}</TableBody>
      </StyledTable>
    </Scroller>
  );
}
