import { File, Node } from '../ast';

/** The nodes directly under a node, in the order of the text. */
export function children(node: File | Node): readonly Node[] {
  switch (node.type) {
    case 'file':
    case 'block':
      return node.body;
    case 'array':
      return node.elements;
    case 'object':
      return node.fields.map(field => field.value);
    case 'call':
      return [node.value, ...node.args];
    case 'index':
      return [node.value, node.index];
    case 'binary':
      return [node.left, node.right];
    case 'attribute':
    case 'access':
    case 'unary':
      return [node.value];
    case 'paren':
      return [node.inner];
    default:
      return [];
  }
}
