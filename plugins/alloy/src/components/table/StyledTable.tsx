import { styled } from '@mui/material/styles';

/** The look of every table, and of the cards that it collapses into. */
export const StyledTable = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  fontSize: theme.typography.body2.fontSize,
  // Whole pixels: rows of the same lines are of the same height.
  lineHeight: '20px',
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
  // Styled here once, and not in each of thousands of cells.
  '& [data-part="under"]': {
    color: theme.palette.text.secondary,
    display: 'block',
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.fontWeightRegular,
    lineHeight: '18px',
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
  '& tbody:last-of-type > tr:last-of-type': { borderBottom: 0 },
  // Each row becomes a card, and each cell says its column's name itself.
  [theme.breakpoints.down('md')]: {
    '&, & > tbody, & > tbody > tr, & > tbody > tr > *': { display: 'block' },
    '& > colgroup': { display: 'none' },
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
