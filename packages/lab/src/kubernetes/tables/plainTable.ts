import { AGE, NAME } from './columns';
import type { Row, TableKind } from './TableKind';

/** What the API shows of a kind that it has no table of its own for. */
export const plainTable: TableKind = {
  columns: [NAME, { ...AGE, name: 'Created At', type: 'date' }],

  row(object): Row {
    const { name, creationTimestamp } = object.metadata;
    return { cells: [name, creationTimestamp ?? '<unknown>'] };
  },
};
