import { styled } from '@mui/material/styles';
import type { ColumnGroup } from './cells';

const Line = styled('p')(({ theme }) => ({
  color: theme.palette.text.secondary,
  fontSize: theme.typography.caption.fontSize,
  margin: 0,
  [theme.breakpoints.up('md')]: { display: 'none' },
}));

/** Where rows are cards, the head with the sources is not to be seen. */
export function SourcesInWords(props: { groups: readonly ColumnGroup[] }) {
  return (
    <>
      {props.groups
        .filter(group => group.title !== '')
        .map(group => (
          <Line key={group.title}>
            {group.title}: {group.columns.join(', ')}
          </Line>
        ))}
    </>
  );
}
