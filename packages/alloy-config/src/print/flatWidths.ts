import { Expression, File, Node, ObjectExpression } from '../ast';
import { children, walk } from '../walk';

/**
 * How wide each expression is on one line, in UTF-16 code units; infinite if it
 * is to have several. Objects have a line for each field, but for a lone field
 * of an object in a list.
 */
export function flatWidths(root: File | Node): Map<Node, number> {
  const nodes: Node[] = [];
  const widths = new Map<Node, number>();
  walk(root, node => {
    nodes.push(node);
    for (const value of directValues(node)) {
      if (value.type === 'object' && value.fields.length > 0) {
        widths.set(value, Infinity);
      }
    }
  });
  // Children come after their parents, so backwards they come first.
  for (const node of nodes.reverse()) {
    if (!widths.has(node)) {
      widths.set(node, flatWidth(node, widths));
    }
  }
  return widths;
}

function directValues(node: Node): readonly Expression[] {
  switch (node.type) {
    case 'attribute':
      return [node.value];
    case 'object':
      return node.fields.map(field => field.value);
    default:
      return [];
  }
}

function flatWidth(node: Node, widths: ReadonlyMap<Node, number>): number {
  let width = ownWidth(node);
  for (const child of children(node)) {
    width += widths.get(child)! + ', '.length;
  }
  return width;
}

function ownWidth(node: Node): number {
  switch (node.type) {
    case 'literal':
      return node.raw.includes('\n') ? Infinity : node.raw.length;
    case 'identifier':
      return node.name.length;
    case 'access':
      return node.name.name.length;
    case 'object':
      return objectWidth(node);
    default:
      return 2;
  }
}

function objectWidth({ fields }: ObjectExpression): number {
  return fields.length > 1
    ? Infinity
    : fields.reduce((width, { name }) => width + name.name.length + 5, 2);
}
