import type { KubernetesObject } from '../objects/KubernetesObject';

/** A column of a Table, as meta.k8s.io/v1 defines it. */
export interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'date';
  readonly format: '' | 'name';
  readonly description: string;
  /** 0 is always shown, 1 only in the wide form. */
  readonly priority: 0 | 1;
}

/** The cells of one object, one a column. */
export interface Row {
  readonly cells: readonly (string | number)[];
  readonly conditions?: readonly Record<string, string>[];
}

/** How a kind of object is shown as a table. */
export interface TableKind {
  readonly columns: readonly Column[];
  /** @param nowMs what ages are counted to, in milliseconds since the epoch */
  row(object: KubernetesObject, nowMs: number): Row;
}
