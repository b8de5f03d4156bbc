import { File, Node } from '../ast';
import { parse } from '../parse';
import { layOut } from './layOut';
import { printParsed } from './printFile';

/**
 * The text of a configuration, exactly as `alloy fmt` writes it, with its
 * comments and a newline at the end.
 *
 * A parsed file keeps its line breaks where the formatter does. One made by the
 * builder is given line breaks first: a line for each field of an object, and
 * for each item of a list that does not fit on one.
 *
 * A statement or expression by itself is printed without the newline at the
 * end. It has no comments but those of the builder: those of a parsed text
 * belong to its file.
 *
 * Throws a TypeError if the tree was not made by `parse` without errors or by
 * the builder, and is not valid.
 */
export function print(tree: File | Node): string {
  switch (tree.type) {
    case 'file':
      return `${printWhole(tree)}\n`;
    case 'attribute':
    case 'block':
      return printBuilt({ type: 'file', body: [tree], comments: [] });
    default:
      return printExpression(tree);
  }
}

function printWhole(file: File): string {
  return file.source === undefined
    ? printBuilt(file)
    : printParsed(file, file.source);
}

function printBuilt(file: File): string {
  return formatLaidOut(layOut(file));
}

/** Only statements can be formatted: the expression is made the value of one. */
function printExpression(
  expression: Exclude<Node, { type: 'attribute' | 'block' }>,
): string {
  const text = formatLaidOut(`value = ${layOut(expression)}\n`);
  return text.slice('value = '.length);
}

function formatLaidOut(text: string): string {
  const { file, diagnostics } = parse(text);
  if (diagnostics.length > 0) {
    const { start, message } = diagnostics[0];
    throw new TypeError(
      `expected a valid tree, got one whose text is wrong in line ${start.line}: ${message}`,
    );
  }
  return printParsed(file, file.source!);
}
