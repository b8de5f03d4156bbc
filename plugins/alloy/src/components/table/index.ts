export * from './cells';
export * from './DataTable';
export * from './RowsTable';
