import recorded from './recordedColumns.json';
import type { Column } from './TableKind';

export function column(
  name: string,
  type: Column['type'],
  priority: Column['priority'],
  description: string,
): Column {
  return { name, type, format: '', description, priority };
}

export const NAME: Column = {
  ...column('Name', 'string', 0, recorded.name),
  format: 'name',
};

export const AGE: Column = column('Age', 'string', 0, recorded.age);

/** The columns of a kind as they were recorded, with their descriptions. */
export function columnsOf(plural: keyof typeof recorded.columns): Column[] {
  return recorded.columns[plural].map(it => {
    if (!('type' in it)) {
      return it.name === NAME.name ? NAME : AGE;
    }
    const { name, type, priority, description } = it as Column;
    return column(name, type, priority, description);
  });
}
