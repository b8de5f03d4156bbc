import { NO_OFFSET, Statement } from '../ast';
import { isIdentifier, quote } from '../scan';
import { Frame, ParserState, StatementHeader, Step } from './Frame';
import { TokenStream } from './TokenStream';

/**
 * Reads statements into the body on top of the stack until that body ends or a
 * value has to be read.
 */
export function readStatements(state: ParserState): Step {
  const { tokens, stack } = state;
  for (;;) {
    const frame = stack[stack.length - 1];
    if (tokens.token === frame.token || tokens.token === 'EOF') {
      if (frame.kind !== 'block') {
        return endBody(state, frame);
      }
      stack.pop();
      addStatement(state, closeBlock(tokens, frame));
    } else if (beginStatement(state)) {
      return 'operand';
    }
  }
}

/** Ends an attribute: its value has been read. */
export function endAttribute(state: ParserState, frame: Frame): Step {
  const { names, start } = frame.header!;
  addStatement(state, {
    type: 'attribute',
    start,
    end: state.value.end,
    name: { name: names[0], start, end: start + names[0].length },
    value: state.value,
  });
  return 'statements';
}

function addStatement(state: ParserState, statement: Statement): void {
  const frame = state.stack[state.stack.length - 1];
  frame.statements.push(statement);
  endStatement(state.tokens, frame);
}

/** Begins a statement; true if it is an attribute, whose value comes next. */
function beginStatement(state: ParserState): boolean {
  const { tokens, stack } = state;
  const header = readHeader(tokens);
  if (header !== undefined && tokens.token === '=') {
    tokens.next();
    checkAttributeName(tokens, header);
    const frame = new Frame('attribute', header.start, 'TERMINATOR');
    frame.header = header;
    stack.push(frame);
    return true;
  }
  if (header !== undefined && tokens.token === '{') {
    const frame = new Frame('block', header.start, '}', tokens.start);
    frame.header = header;
    frame.statements = [];
    stack.push(frame);
    tokens.next();
    return false;
  }
  if (header !== undefined) {
    const couldBeAttribute = header.names.length === 1 && header.label === '';
    const expected = couldBeAttribute
      ? 'attribute assignment or block body'
      : 'block body';
    tokens.syntaxError(`expected ${expected}, got ${tokens.token}`);
  }
  tokens.skipTo('IDENT');
  endStatement(tokens, stack[stack.length - 1]);
  return false;
}

/** A terminator ends a statement, unless its body ends there. */
function endStatement(tokens: TokenStream, body: Frame): void {
  if (tokens.token === body.token) {
    return;
  }
  if (tokens.token !== 'TERMINATOR') {
    tokens.syntaxError(`expected TERMINATOR, got ${tokens.token}`);
    tokens.skipStatement();
  }
  tokens.next();
}

function endBody(state: ParserState, frame: Frame): Step {
  if (frame.kind === 'file') {
    return 'done';
  }
  const { tokens } = state;
  state.stack.pop();
  state.value = frame.value!;
  const end = tokens.end;
  if (!tokens.expect('}')) {
    tokens.skipStatement();
    return 'operators';
  }
  tokens.report('cannot use a block as an expression', frame.value!.start, end);
  return 'postfix';
}

function closeBlock(tokens: TokenStream, frame: Frame): Statement {
  const header = frame.header!;
  const end = tokens.token === '}' ? tokens.end : tokens.start;
  tokens.expect('}');
  return {
    type: 'block',
    start: header.start,
    end,
    name: header.names,
    label: header.label,
    labelStart: header.labelStart,
    open: frame.open,
    body: frame.statements,
  };
}

/** `identifier { "." identifier } [ string ]`; nothing if it does not begin with an identifier. */
function readHeader(tokens: TokenStream): StatementHeader | undefined {
  const { token, start } = tokens;
  if (token !== 'IDENT') {
    tokens.syntaxError(`expected identifier, got ${token}`);
    return undefined;
  }
  const names = [tokens.text()];
  let nameEnd = tokens.end;
  tokens.next();
  while (tokens.token === '.') {
    nameEnd = readNamePart(tokens, names);
  }
  const { token: next, start: labelStart, end: labelEnd } = tokens;
  const header = { names, start, nameEnd };
  switch (next) {
    case '=':
    case '{':
      return { ...header, label: '', labelStart: NO_OFFSET, labelEnd };
    case 'STRING': {
      const label = readLabel(tokens);
      tokens.next();
      return { ...header, label, labelStart, labelEnd };
    }
    default:
      tokens.syntaxError(`expected block label, got ${next}`);
      tokens.next();
      return { ...header, label: '', labelStart: NO_OFFSET, labelEnd };
  }
}

/** Reads `.name` and gives where it ends. */
function readNamePart(tokens: TokenStream, names: string[]): number {
  tokens.next();
  const { token, end } = tokens;
  if (token !== 'IDENT') {
    tokens.syntaxError(`expected identifier, got ${token}`);
  }
  names.push(tokens.text());
  tokens.next();
  return end;
}

function readLabel(tokens: TokenStream): string {
  const literal = tokens.text();
  if (!literal.startsWith('"')) {
    tokens.syntaxError(
      `expected block label to be a double quoted string, but got ${quote(
        literal,
      )}`,
    );
  }
  if (literal.length <= 2) {
    return '';
  }
  const label = literal.slice(1, -1);
  if (!isIdentifier(label)) {
    tokens.syntaxError(
      `expected block label to be a valid identifier, but got ${quote(label)}`,
    );
  }
  return label;
}

function checkAttributeName(tokens: TokenStream, header: StatementHeader) {
  if (header.names.length !== 1) {
    tokens.report(
      'attribute names may only consist of a single identifier with no "."',
      header.start,
      header.nameEnd,
    );
  } else if (header.labelStart !== NO_OFFSET) {
    tokens.report(
      'attribute names may not have labels',
      header.labelStart,
      header.labelEnd,
    );
  }
}
