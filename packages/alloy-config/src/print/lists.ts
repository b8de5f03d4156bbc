import {
  ArrayExpression,
  CallExpression,
  Expression,
  ObjectExpression,
  SourceText,
} from '../ast';
import { quote } from '../scan';
import { PrintFrame } from './PrintFrame';
import { linesOf } from './statements';
import { TokenWriter } from './TokenWriter';

/*
 * Each function writes what stands before the next child and gives that child,
 * or writes the end of the list and gives nothing. An item keeps a line of its
 * own if it starts on another line than the item before it ended.
 */

export function nextElement(
  writer: TokenWriter,
  source: SourceText,
  { elements, start, end }: ArrayExpression,
  frame: PrintFrame,
): Expression | undefined {
  const index = frame.index++;
  if (index === 0) {
    writer.moveTo(start);
    writer.token('[');
    frame.previous = start;
  } else {
    if (index < elements.length) {
      writer.token(',');
    }
    if (frame.onNewLine) {
      writer.space('<');
    }
  }
  if (index === elements.length) {
    if (index > 0 && areApart(source, frame.previous, end - 1)) {
      writer.token(',');
      // Comments after the last element are indented as the elements are.
      writer.space('>');
      writer.space('\f');
      writer.space('<');
    }
    writer.moveTo(end - 1);
    writer.token(']');
    return undefined;
  }
  const element = elements[index];
  frame.onNewLine = areApart(source, frame.previous, element.start);
  if (frame.onNewLine) {
    writer.space('>');
    writer.space('\f');
  } else if (index > 0) {
    writer.space(' ');
  }
  frame.previous = element.end - 1;
  return element;
}

export function nextField(
  writer: TokenWriter,
  source: SourceText,
  { fields, start, end }: ObjectExpression,
  frame: PrintFrame,
): Expression | undefined {
  const index = frame.index++;
  if (index === 0) {
    writer.moveTo(start);
    writer.token('{');
    writer.space('>');
    frame.previous = start;
  } else if (index < fields.length) {
    writer.token(',');
  }
  if (index === fields.length) {
    if (index > 0 && areApart(source, frame.previous, end - 1)) {
      writer.token(',');
      writer.space('\f');
    }
    writer.space('<');
    writer.moveTo(end - 1);
    writer.token('}');
    return undefined;
  }
  const { name, quoted, value } = fields[index];
  if (areApart(source, frame.previous, name.start)) {
    // Fields are aligned with the one above, if that stands on one line.
    const aligned = index > 0 && linesOf(source, fields[index - 1].value) === 1;
    writer.space(aligned ? '\n' : '\f');
  } else if (index > 0) {
    writer.space(' ');
  }
  // The place of the name counts for the next field, not that of the value.
  frame.previous = name.start + name.name.length - 1;
  writer.moveTo(name.start);
  writer.token(quoted ? quote(name.name) : name.name);
  writer.space('\v');
  writer.token('=');
  writer.space(' ');
  return value;
}

export function nextArgument(
  writer: TokenWriter,
  source: SourceText,
  { value, args, open, end }: CallExpression,
  frame: PrintFrame,
): Expression | undefined {
  // Child 0 is what is called, the arguments follow.
  const index = frame.index++ - 1;
  if (index === -1) {
    return value;
  }
  if (index === 0) {
    writer.token('(');
    frame.previous = open;
  } else {
    if (index < args.length) {
      writer.token(',');
      writer.space(' ');
    }
    if (frame.onNewLine) {
      writer.space('<');
    }
  }
  if (index === args.length) {
    if (areApart(source, frame.previous, end - 1)) {
      writer.token(',');
      writer.space('\f');
    }
    writer.token(')');
    return undefined;
  }
  const argument = args[index];
  frame.onNewLine = areApart(source, frame.previous, argument.start);
  if (frame.onNewLine) {
    writer.space('\f');
    writer.space('>');
  }
  frame.previous = argument.end - 1;
  return argument;
}

function areApart(source: SourceText, a: number, b: number): boolean {
  return source.lineAt(a) !== source.lineAt(b);
}
