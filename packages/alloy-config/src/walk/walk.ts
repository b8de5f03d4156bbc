import { File, Node } from '../ast';
import { children } from './children';

/**
 * Visits a node and all under it, each before its children, in the order of the
 * text. A visitor that returns false keeps the walk from what is under the node.
 * Any depth is fine: the walk does not recurse.
 */
export function walk(
  root: File | Node,
  visit: (node: Node) => boolean | void,
): void {
  const stack: Node[] = [];
  const push = (nodes: readonly Node[]) => {
    for (let index = nodes.length - 1; index >= 0; index--) {
      stack.push(nodes[index]);
    }
  };
  push(root.type === 'file' ? root.body : [root]);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) !== false) {
      push(children(node));
    }
  }
}
