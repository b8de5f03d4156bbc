import { Expression, parse, Statement } from '@alloy-fleet/alloy-config';

/**
 * A configuration without its layout, comments and places: blocks and
 * attributes in order, names of fields without their quotes.
 *
 * @throws Error when it does not parse
 */
export function meaningOf(text: string): unknown {
  const { file, diagnostics } = parse(text);
  if (diagnostics.length > 0) {
    throw new Error(diagnostics[0].message);
  }
  return file.body.map(statement);
}

function statement(node: Statement): unknown {
  return node.type === 'attribute'
    ? { [node.name.name]: expression(node.value) }
    : {
        [`${node.name.join('.')} ${node.label}`]: node.body.map(statement),
      };
}

function expression(node: Expression): unknown {
  switch (node.type) {
    case 'literal':
      return node.raw;
    case 'identifier':
      return node.name;
    case 'array':
      return node.elements.map(expression);
    case 'object':
      return Object.fromEntries(
        node.fields.map(field => [field.name.name, expression(field.value)]),
      );
    case 'access':
      return `${expression(node.value)}.${node.name.name}`;
    case 'call':
      return [expression(node.value), ...node.args.map(expression)];
    case 'binary':
      return [
        expression(node.left),
        node.operator,
        expression(node.right),
      ];
    default:
      throw new Error(`A rendered configuration has no ${node.type}`);
  }
}
