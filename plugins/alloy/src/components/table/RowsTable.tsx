import { Fragment, ReactNode, useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { styled } from '@mui/material/styles';
import { DataTable } from './DataTable';
import { SourcesInWords } from './SourcesInWords';
import { StyledTable } from './StyledTable';
import { ColumnGroup, TableHead } from './cells';

/** So many rows cost nothing; more are drawn as they come into sight. */
const WHOLE = 100;
/** Before a row was measured; a card is taller. */
const ROW_HEIGHT = 41;

const Window = styled('div')(({ theme }) => ({
  maxHeight: 'min(70vh, 720px)',
  overflow: 'auto',
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
  '& > table > thead': {
    background: theme.palette.background.paper,
    position: 'sticky',
    top: 0,
    zIndex: 1,
  },
  // Columns keep their place while rows come and go.
  [theme.breakpoints.up('md')]: {
    '& > table': { tableLayout: 'fixed' },
    '& > table > tbody > tr > *': { overflowWrap: 'anywhere' },
    '&& > table > tbody > tr > th': { whiteSpace: 'normal' },
    '&& > table > tbody > tr > td[data-name]': { whiteSpace: 'normal' },
  },
}));

interface RowsProps<T> {
  readonly label: string;
  readonly groups: readonly ColumnGroup[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** One row: a `TableRow`, and an `UnfoldedRow` under it when it is open. */
  readonly children: (row: T) => ReactNode;
}

/**
 * A {@link DataTable} of any number of rows. Of thousands only those in sight
 * are in the page; the table then scrolls inside itself, by keyboard, too.
 */
export function RowsTable<T>(props: RowsProps<T>) {
  const { label, groups, rows, rowKey, children } = props;
  if (rows.length > WHOLE) {
    return <WindowedTable {...props} />;
  }
  return (
    <DataTable label={label} groups={groups}>
      {rows.map(row => (
        <Fragment key={rowKey(row)}>{children(row)}</Fragment>
      ))}
    </DataTable>
  );
}

function WindowedTable<T>(props: RowsProps<T>) {
  const { label, groups, rows, rowKey, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: i => rowKey(rows[i]),
    getScrollElement: () => scroller.current,
    overscan: 10,
  });
  const items = virtualizer.getVirtualItems();
  const before = items.length > 0 ? items[0].start : 0;
  const after =
    virtualizer.getTotalSize() -
    (items.length > 0 ? items[items.length - 1].end : 0);
  return (
    <>
      <SourcesInWords groups={groups} />
      {/* Focusable, so that the arrow keys scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <Window ref={scroller} tabIndex={0} role="region" aria-label={label}>
        {/* Rows that are not in the page count all the same. */}
        <StyledTable
          role="table"
          aria-label={label}
          aria-rowcount={rows.length}
        >
          <TableHead groups={groups} />
          <Space height={before} />
          {/* A body each, since a row may have another one unfolded under it. */}
          {items.map(({ key, index }) => (
            // The role is written out for when rows are cards, as in cells.tsx.
            // eslint-disable-next-line jsx-a11y/no-redundant-roles
            <tbody
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="rowgroup"
            >
              {children(rows[index])}
            </tbody>
          ))}
          <Space height={after} />
        </StyledTable>
      </Window>
    </>
  );
}

/** In place of the rows that are out of sight. */
function Space(props: { height: number }) {
  return props.height > 0 ? (
    <tbody aria-hidden>
      <tr style={{ border: 0, height: props.height, padding: 0 }} />
    </tbody>
  ) : null;
}
