import {
  AccessExpression,
  Expression,
  File,
  SourceText,
  Statement,
} from '../ast';
import { nextArgument, nextElement, nextField } from './lists';
import { PrintFrame, PrintStack } from './PrintFrame';
import {
  closeBlock,
  nextStatement,
  openAttribute,
  openBlock,
} from './statements';
import { TokenWriter } from './TokenWriter';

/** Prints a parsed file, as it is or with literals replaced, without the newline at its end. */
export function printParsed(file: File, source: SourceText): string {
  const writer = new TokenWriter(source, file.comments);
  const stack = new PrintStack();
  stack.push(file);
  for (let frame = stack.top(); frame !== undefined; frame = stack.top()) {
    const child = nextChild(writer, source, frame);
    if (child === undefined) {
      stack.pop();
    } else if (isInnerAccess(frame, child) || !printWhole(writer, child)) {
      stack.push(child);
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

/** Whether the child is the rest of an access that could not be printed as a whole: nor can it. */
function isInnerAccess(frame: PrintFrame, child: Statement | Expression) {
  return child.type === 'access' && frame.node.type === 'access';
}

/** Prints a node that needs no frame: one without children, or a name of several parts. */
function printWhole(
  writer: TokenWriter,
  node: Statement | Expression,
): boolean {
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
      if (node.raw.length !== node.end - node.start) {
        writer.endAt(node.end);
      }
      return true;
    case 'access':
      return printReference(writer, node);
    default:
      return false;
  }
}

/** Prints `a.b.c`; false, and nothing printed, if what stands first is no name. */
function printReference(writer: TokenWriter, node: AccessExpression): boolean {
  const names: string[] = [];
  let first: Expression = node;
  while (first.type === 'access') {
    names.push(first.name.name);
    first = first.value;
  }
  if (first.type !== 'identifier') {
    return false;
  }
  writer.moveTo(first.start);
  writer.token(first.name);
  for (let index = names.length - 1; index >= 0; index--) {
    writer.token('.');
    writer.token(names[index]);
  }
  return true;
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
