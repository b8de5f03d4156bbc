import { Expression, Node } from '../ast';

/** A value and what is taken of it: `local.file.x.content`, `sys.env("A")`, `[a][0]`. */
export interface Chain {
  readonly whole: Expression;
  readonly root: Expression;
  /** The names that it begins with, up to an index or a call; absent where it begins with none. */
  readonly names?: readonly string[];
  /** Whether what these names stand for is called. */
  readonly isCalled: boolean;
  readonly indexes: readonly Expression[];
  readonly args: readonly Expression[];
}

/** What is taken of a value, in one step however long; undefined for any other node. */
export function chainOf(node: Node): Chain | undefined {
  if (
    node.type !== 'identifier' &&
    node.type !== 'access' &&
    node.type !== 'index' &&
    node.type !== 'call'
  ) {
    return undefined;
  }
  const indexes: Expression[] = [];
  const args: Expression[] = [];
  let names: string[] = [];
  let isCalled = false;
  let root: Expression = node;
  while (
    root.type === 'access' ||
    root.type === 'index' ||
    root.type === 'call'
  ) {
    if (root.type === 'access') {
      names.push(root.name.name);
    } else {
      names = [];
      isCalled = root.type === 'call';
      if (root.type === 'index') {
        indexes.push(root.index);
      } else {
        root.args.forEach(it => args.push(it));
      }
    }
    root = root.value;
  }
  return {
    whole: node,
    root,
    isCalled,
    indexes,
    args,
    ...(root.type === 'identifier' && {
      names: [root.name, ...names.reverse()],
    }),
  };
}
