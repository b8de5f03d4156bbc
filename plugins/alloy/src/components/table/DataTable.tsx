import { PropsWithChildren } from 'react';
import { styled } from '@mui/material/styles';
import { SourcesInWords } from './SourcesInWords';
import { StyledTable } from './StyledTable';
import { ColumnGroup, TableBody, TableHead } from './cells';

const Scroller = styled('div')({ maxWidth: '100%', overflowX: 'auto' });

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
      <SourcesInWords groups={groups} />
      <StyledTable role="table" aria-label={label}>
        <TableHead groups={groups} />
        <TableBody>{children}</TableBody>
      </StyledTable>
    </Scroller>
  );
}
