export * from './cells';
export * from './DataTable';
