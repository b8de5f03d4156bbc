import {
  BlockStatement,
  Expression,
  File,
  Node,
  ObjectField,
  Statement,
} from '../ast';
import { flatWidths } from './flatWidths';

/** Lists wider than this are given a line an item. */
const MAX_WIDTH = 80;

/** NUL, byte order marks and halves of surrogate pairs may stand nowhere, not even in comments. */
const NEVER_IN_TEXT = /[\0\ufeff\p{Surrogate}]/gu;

/** A piece of text, or a node whose text stands there. */
type Part = string | Node;

/**
 * A tree without a source as text, with a line break wherever the formatted
 * text is to have one. All else (indentation, alignment) is the formatter's.
 */
export function layOut(root: File | Node): string {
  const widths = flatWidths(root);
  const pieces: string[] = [];
  // What is left to write, last first: the tree may be deeper than the engine's
  // stack.
  const left: Part[] = [];
  const push = (parts: readonly Part[]) => {
    for (let index = parts.length - 1; index >= 0; index--) {
      left.push(parts[index]);
    }
  };
  push(root.type === 'file' ? bodyParts(root.body) : [root]);
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (typeof part === 'string') {
      pieces.push(part);
    } else if (part.type === 'attribute' || part.type === 'block') {
      push(statementParts(part));
    } else {
      push(expressionParts(part, widths.get(part)! <= MAX_WIDTH));
    }
  }
  return pieces.join('');
}

function bodyParts(body: readonly Statement[]): Part[] {
  return body.flatMap((statement, index) => {
    const above = body[index - 1];
    const comments = statement.leadingComments ?? [];
    const isApart =
      above !== undefined &&
      (above.type === 'block' ||
        statement.type === 'block' ||
        comments.length > 0);
    return [
      isApart ? '\n' : '',
      comments.map(commentLines).join('\n'),
      statement,
      '\n',
    ];
  });
}

function commentLines(text: string): string {
  return text
    .replace(NEVER_IN_TEXT, '\ufffd')
    .split(/\r\n|\r|\n/)
    .map(line => (line === '' ? '//\n' : `// ${line}\n`))
    .join('');
}

function statementParts(statement: Statement): Part[] {
  if (statement.type === 'attribute') {
    return [`${statement.name.name} = `, statement.value];
  }
  const { body } = statement;
  return [
    `${heading(statement)} {${body.length > 0 ? '\n' : ''}`,
    ...bodyParts(body),
    '}',
  ];
}

function heading({ name, label }: BlockStatement): string {
  return label === '' ? name.join('.') : `${name.join('.')} "${label}"`;
}

function expressionParts(node: Expression, isFlat: boolean): Part[] {
  switch (node.type) {
    case 'literal':
      return [node.raw];
    case 'identifier':
      return [node.name];
    case 'array':
      return ['[', ...listParts(node.elements, isFlat), ']'];
    case 'object':
      return ['{', ...fieldParts(node.fields, isFlat), '}'];
    case 'access':
      return [node.value, isNumber(node.value) ? ' .' : '.', node.name.name];
    case 'index':
      return [node.value, '[', node.index, ']'];
    case 'call':
      return [node.value, '(', ...listParts(node.args, isFlat), ')'];
    case 'unary':
      return [node.operator, node.value];
    case 'binary':
      return [node.left, ` ${node.operator} `, node.right];
    default:
      return ['(', node.inner, ')'];
  }
}

/** A lone item opens and closes on the lines of the brackets, however many lines it has. */
function listParts(items: readonly Expression[], isFlat: boolean): Part[] {
  if (isFlat || items.length === 1) {
    return items.flatMap((item, index) => (index > 0 ? [', ', item] : [item]));
  }
  return ['\n', ...items.flatMap(item => [item, ',\n'])];
}

function fieldParts(fields: readonly ObjectField[], isFlat: boolean): Part[] {
  const parts = fields.flatMap(({ name, quoted, value }) => [
    quoted ? `"${name.name}" = ` : `${name.name} = `,
    value,
    isFlat ? '' : ',\n',
  ]);
  return isFlat ? parts : ['\n', ...parts];
}

/** `1.x` would begin with the number `1.`; a blank keeps the dot apart. */
function isNumber(node: Expression): boolean {
  return node.type === 'literal' && node.kind === 'number';
}
