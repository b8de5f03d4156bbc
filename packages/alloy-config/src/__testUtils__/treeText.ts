import { Expression, File, ObjectField, Statement } from '../ast';

/** A tree in one line a statement, for comparison: `block a.b "c" (...)`. */
export function treeText(file: File): string {
  return file.body.map(statement => statementText(statement, '')).join('\n');
}

function statementText(statement: Statement, indentation: string): string {
  if (statement.type === 'attribute') {
    const value = expressionText(statement.value);
    return `${indentation}attribute ${statement.name.name}: ${value}`;
  }
  const label = statement.label === '' ? '' : ` "${statement.label}"`;
  const heading = `${indentation}block ${statement.name.join('.')}${label}`;
  return [
    heading,
    ...statement.body.map(inner => statementText(inner, `${indentation}  `)),
  ].join('\n');
}

export function expressionText(expression: Expression): string {
  switch (expression.type) {
    case 'literal':
      return `${expression.kind} ${expression.raw}`;
    case 'identifier':
      return `name ${expression.name}`;
    case 'array':
      return list('array', expression.elements.map(expressionText));
    case 'object':
      return list('object', expression.fields.map(fieldText));
    case 'access':
      return list('access', [
        expressionText(expression.value),
        expression.name.name,
      ]);
    case 'index':
      return list('index', [
        expressionText(expression.value),
        expressionText(expression.index),
      ]);
    case 'call':
      return list('call', [
        expressionText(expression.value),
        ...expression.args.map(expressionText),
      ]);
    case 'unary':
      return list(expression.operator, [expressionText(expression.value)]);
    case 'binary':
      return list(expression.operator, [
        expressionText(expression.left),
        expressionText(expression.right),
      ]);
    default:
      return list('paren', [expressionText(expression.inner)]);
  }
}

function fieldText({ name, quoted, value }: ObjectField): string {
  const key = quoted ? `"${name.name}"` : name.name;
  return `${key} = ${expressionText(value)}`;
}

function list(head: string, items: readonly string[]): string {
  return `(${[head, ...items].join(', ')})`;
}
