import { File, Node } from '../ast';

const NOT_SHAPE: ReadonlySet<string> = new Set([
  'start',
  'end',
  'open',
  'operatorStart',
  'labelStart',
  'leadingComments',
  'comments',
  'source',
]);

/** What a tree says, without where and without comments, for comparison. */
export function shape(tree: File | Node): unknown {
  return JSON.parse(
    JSON.stringify(tree, (name, value) =>
      NOT_SHAPE.has(name) ? undefined : value,
    ),
  );
}
