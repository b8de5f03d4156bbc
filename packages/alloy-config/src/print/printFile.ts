import { Expression, File, SourceText, Statement } from '../ast';
import { nextArgument, nextElement, nextField } from './lists';
import { PrintFrame } from './PrintFrame';
import {
  closeBlock,
  nextStatement,
  openAttribute,
  openBlock,
} from './statements';
import { TokenWriter } from './TokenWriter';

/** Prints a parsed file, without the newline at its end. */
export function printParsed(file: File, source: SourceText): string {
  const writer = new TokenWriter(source, file.comments);
  const stack = [new PrintFrame(file)];
  while (stack.length > 0) {
    const child = nextChild(writer, source, stack[stack.length - 1]);
    if (child === undefined) {
      stack.pop();
    } else if (!printLeaf(writer, child)) {
      stack.push(new PrintFrame(child));
    }
  }
  return writer.finish();
}

function nextChild(
  writer: TokenWriter,
  source: SourceText,
  frame: PrintFrame,
): Statement | Expression | undefined {
  const node = frame.node;
  switch (node.type) {
    case 'file':
      return nextStatement(writer, source, node.body, frame);
    case 'attribute':
      if (frame.index++ > 0) {
        return undefined;
      }
      openAttribute(writer, node);
      return node.value;
    case 'block': {
      if (frame.index === 0) {
        openBlock(writer, node);
      }
      const statement = nextStatement(writer, source, node.body, frame);
      if (statement === undefined) {
        closeBlock(writer, node);
      }
      return statement;
    }
    case 'array':
      return nextElement(writer, source, node, frame);
    case 'object':
      return nextField(writer, source, node, frame);
    case 'call':
      return nextArgument(writer, source, node, frame);
    default:
      return nextOperand(writer, node, frame);
  }
}

function printLeaf(writer: TokenWriter, node: Statement | Expression): boolean {
  switch (node.type) {
    case 'identifier':
      writer.moveTo(node.start);
      writer.token(node.name);
      return true;
    case 'literal':
      writer.moveTo(node.start);
      if (node.kind === 'number') {
        writer.number(node.raw);
      } else {
        writer.token(node.raw);
      }
      return true;
    default:
      return false;
  }
}

function nextOperand(
  writer: TokenWriter,
  node: Expression,
  frame: PrintFrame,
): Expression | undefined {
  const index = frame.index++;
  switch (node.type) {
    case 'access':
      if (index === 0) {
        return node.value;
      }
      writer.token('.');
      writer.token(node.name.name);
      return undefined;
    case 'index':
      if (index === 0) {
        return node.value;
      }
      if (index === 1) {
        writer.moveTo(node.open);
        writer.token('[');
        return node.index;
      }
      writer.moveTo(node.end - 1);
      writer.token(']');
      return undefined;
    case 'unary':
      if (index > 0) {
        return undefined;
      }
      writer.moveTo(node.start);
      writer.token(node.operator);
      return node.value;
    case 'binary':
      if (index === 0) {
        return node.left;
      }
      if (index > 1) {
        return undefined;
      }
      writer.space(' ');
      writer.moveTo(node.operatorStart);
      writer.token(node.operator);
      writer.space(' ');
      return node.right;
    case 'paren':
      writer.token(index === 0 ? '(' : ')');
      return index === 0 ? node.inner : undefined;
    default:
      return undefined;
  }
}
