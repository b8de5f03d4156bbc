import type { BlockStatement } from '../ast';

/** A resource of the Kubernetes API that a component reads, under the names of a role's rule. */
export interface ApiRead {
  /** Empty for the core group. */
  readonly group: string;
  readonly resource: string;
  /** A right to this one does as well. */
  readonly orResource?: string;
  /**
   * `lists`: lists and watches it, and without the right finds nothing; `gets`: reads single ones
   * that it is told by name; `at times`: reads it where an object refers to it.
   */
  readonly how: 'lists' | 'gets' | 'at times';
  /**
   * Where: in the `cluster`, as it is no part of a namespace; in the namespaces that the block
   * `selects`, all of them where it names none; or in those of the targets that it is `given`.
   */
  readonly where: 'cluster' | 'selects' | 'given';
  /** Whether a block reads it as it is written; undefined if every one does. */
  readonly when?: (block: BlockStatement) => boolean;
}

/**
 * What shows of a running component that its account may read what it lists: no list or watch of
 * its discovery failed; the component is healthy, which it is not before it has listed; it asked
 * the ruler, which it does once it has listed; events of Kubernetes reach the log store.
 */
export type ReadProof =
  | 'no failed lists'
  | 'healthy'
  | 'asks the ruler'
  | 'events arrive';
