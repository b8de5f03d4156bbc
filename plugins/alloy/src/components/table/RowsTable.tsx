import { Fragment, ReactNode } from 'react';
import { DataTable } from './DataTable';
import { SourcesInWords } from './SourcesInWords';
import { WindowedTable } from './WindowedTable';
import { ColumnGroup, TableHead } from './cells';

/** So many rows cost nothing; more are drawn as they come into sight. */
const WHOLE = 100;

/**
 * A {@link DataTable} of any number of rows. Of thousands only those in sight
 * are in the page; the table then scrolls inside itself, by keyboard, too.
 */
export function RowsTable<T>(props: {
  label: string;
  groups: readonly ColumnGroup[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /**
   * The share of the width that each column takes where rows come and go, in
   * per cent; equal ones unless told.
   */
  widths?: readonly number[];
  /**
   * One row: a `TableRow`, and an `UnfoldedRow` under it when it is open. It
   * must stay the same between renders: with another one all rows are new.
   */
  children: (row: T) => ReactNode;
}) {
  const { groups, rows, rowKey, children, ...rest } = props;
  if (rows.length > WHOLE) {
    return (
      <>
        <SourcesInWords groups={groups} />
        <WindowedTable
          {...rest}
          head={<TableHead groups={groups} />}
          rows={rows}
          rowKey={rowKey}
        >
          {children}
        </WindowedTable>
      </>
    );
  }
  return (
    <DataTable label={props.label} groups={groups}>
      {rows.map(row => (
        <Fragment key={rowKey(row)}>{children(row)}</Fragment>
      ))}
    </DataTable>
  );
}
