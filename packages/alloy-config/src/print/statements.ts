import {
  AttributeStatement,
  BlockStatement,
  SourceText,
  Statement,
} from '../ast';
import { quote } from '../scan';
import { PrintFrame } from './PrintFrame';
import { TokenWriter } from './TokenWriter';

/** Writes the next statement of a body as far as its first child; nothing when the body ends. */
export function nextStatement(
  writer: TokenWriter,
  source: SourceText,
  body: readonly Statement[],
  frame: PrintFrame,
): Statement | undefined {
  const index = frame.index++;
  if (index > 0) {
    // A statement over several lines is not aligned with the next.
    writer.space(linesOf(source, body[index - 1]) > 1 ? '\f' : '\n');
  }
  if (index === body.length) {
    return undefined;
  }
  const statement = body[index];
  if (index > 0 && isApart(source, body[index - 1], statement)) {
    writer.space('\f');
  }
  return statement;
}

/** Blocks always have an empty line above; others keep theirs. */
function isApart(source: SourceText, above: Statement, statement: Statement) {
  return (
    statement.type === 'block' ||
    source.lineAt(statement.start) - source.lineAt(above.end - 1) > 1
  );
}

export function openAttribute(
  writer: TokenWriter,
  { name }: AttributeStatement,
): void {
  writer.moveTo(name.start);
  writer.token(name.name);
  writer.space('\v');
  writer.token('=');
  writer.space(' ');
}

export function openBlock(writer: TokenWriter, block: BlockStatement): void {
  writer.moveTo(block.start);
  writer.token(block.name.join('.'));
  if (block.label !== '') {
    writer.space(' ');
    writer.moveTo(block.labelStart);
    writer.token(quote(block.label));
  }
  writer.space(' ');
  writer.moveTo(block.open);
  writer.token('{');
  writer.space('>');
  writer.space(block.body.length > 0 ? '\f' : ' ');
}

export function closeBlock(writer: TokenWriter, block: BlockStatement): void {
  writer.space('<');
  writer.moveTo(block.end - 1);
  writer.token('}');
}

/** How many lines of the source a node stands on. */
export function linesOf(
  source: SourceText,
  { start, end }: { start: number; end: number },
): number {
  return source.lineAt(end - 1) - source.lineAt(start) + 1;
}
