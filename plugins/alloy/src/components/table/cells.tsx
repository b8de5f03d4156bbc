// The roles are written out, since a changed `display` takes them off the
// elements in some browsers.
/* eslint-disable jsx-a11y/no-redundant-roles */
/* eslint-disable jsx-a11y/no-interactive-element-to-noninteractive-role */
import { PropsWithChildren, ReactNode } from 'react';

/** A group of columns that one source gives. */
export interface ColumnGroup {
  readonly title: string;
  readonly columns: readonly string[];
}

/** The head of a table: the source of each group of columns over its names. */
export function TableHead(props: { groups: readonly ColumnGroup[] }) {
  const { groups } = props;
  return (
    <thead role="rowgroup">
      <tr role="row">
        {groups.map((group, i) => (
          <th
            key={i}
            role="columnheader"
            scope="colgroup"
            colSpan={group.columns.length}
          >
            {group.title}
          </th>
        ))}
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
export function Cell(props: PropsWithChildren<{ label: string }>) {
  return (
    <td role="cell" data-label={props.label}>
      <span>{props.children}</span>
    </td>
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
