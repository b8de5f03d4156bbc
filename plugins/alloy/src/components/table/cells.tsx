// The roles are written out, since a changed `display` takes them off the
// elements in some browsers.
/* eslint-disable jsx-a11y/no-redundant-roles */
/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */
import { PropsWithChildren, ReactNode } from 'react';

/** A group of columns that one source gives. */
export interface ColumnGroup {
  /** Empty where there is nothing to say of them. */
  readonly title: string;
  readonly columns: readonly string[];
}

/** The head of a table: the source of each group of columns over its names. */
export function TableHead(props: { groups: readonly ColumnGroup[] }) {
  const { groups } = props;
  return (
    <thead role="rowgroup">
      <tr role="row">
        {groups.map(({ title, columns }, i) =>
          title === '' ? (
            <td key={i} role="cell" colSpan={columns.length} />
          ) : (
            <th
              key={i}
              role="columnheader"
              scope="colgroup"
              colSpan={columns.length}
            >
              {title}
            </th>
          ),
        )}
      </tr>
      <tr role="row">
        {groups.flatMap(group =>
          group.columns.map(column => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

/** The rows of a table. */
export function TableBody(props: { children: ReactNode }) {
  return <tbody role="rowgroup">{props.children}</tbody>;
}

export function TableRow(props: { children: ReactNode }) {
  return <tr role="row">{props.children}</tr>;
}

/** The cell that names its row. */
export function RowHeader(props: PropsWithChildren<{ name: string }>) {
  return (
    <th role="rowheader" scope="row" aria-label={props.name}>
      {props.children}
    </th>
  );
}

/** A cell; its label is the column's name, for when rows are cards. */
export function Cell(
  props: PropsWithChildren<{
    label: string;
    /** Whether it holds a name, which is not broken over lines. */
    name?: boolean;
  }>,
) {
  return (
    <td role="cell" data-label={props.label} data-name={props.name}>
      <span>{props.children}</span>
    </td>
  );
}

/** What stands small under the value of a cell. */
export function Under(props: PropsWithChildren<{ title?: string }>) {
  return (
    <span data-part="under" title={props.title}>
      {props.children}
    </span>
  );
}

/** A row under another one that holds what the other unfolds. */
export function UnfoldedRow(props: PropsWithChildren<{ columns: number }>) {
  return (
    <tr role="row">
      <td role="cell" colSpan={props.columns}>
        {props.children}
      </td>
    </tr>
  );
}
