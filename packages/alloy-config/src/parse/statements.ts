import { AttributeStatement, Statement } from '../ast';
import { Token } from '../scan';
import { checkAttributeName, readHeader, StatementHeader } from './header';
import {
  MISSING,
  Open,
  OpenBlock,
  OpenBlockExpression,
  OpenBody,
  ParserState,
  Step,
} from './state';
import { TokenStream } from './TokenStream';

/**
 * Reads statements into the body on top of the stack until that body ends or a
 * value has to be read.
 */
export function readStatements(state: ParserState): Step {
  const { tokens } = state;
  for (;;) {
    const body = topBody(state);
    if (tokens.token !== closing(body) && tokens.token !== 'EOF') {
      if (beginStatement(state)) {
        return 'operand';
      }
    } else if (body.type === 'block') {
      state.stack.pop();
      closeBlock(tokens, body);
      addStatement(state, body);
    } else {
      return body.type === 'file' ? 'done' : endBlockExpression(state, body);
    }
  }
}

/** Ends an attribute: its value has been read. */
export function endAttribute(
  state: ParserState,
  attribute: Open<AttributeStatement>,
): Step {
  attribute.value = state.value;
  attribute.end = state.value.end;
  addStatement(state, attribute);
  return 'statements';
}

/** Only called while statements are read: then a body is on top. */
function topBody({ stack }: ParserState): OpenBody {
  return stack[stack.length - 1] as OpenBody;
}

function closing(body: OpenBody): Token {
  return body.type === 'file' ? 'EOF' : '}';
}

function addStatement(state: ParserState, statement: Statement): void {
  const body = topBody(state);
  body.body.push(statement);
  endStatement(state.tokens, body);
}

/** Begins a statement; true if it is an attribute, whose value comes next. */
function beginStatement(state: ParserState): boolean {
  const { tokens } = state;
  const header = readHeader(tokens);
  if (header !== undefined) {
    if (tokens.token === '=') {
      beginAttribute(state, header);
      return true;
    }
    if (tokens.token === '{') {
      beginBlock(state, header);
      return false;
    }
    const couldBeAttribute = header.names.length === 1 && header.label === '';
    const expected = couldBeAttribute
      ? 'attribute assignment or block body'
      : 'block body';
    tokens.syntaxError(`expected ${expected}, got ${tokens.token}`);
  }
  tokens.skipTo('IDENT');
  endStatement(tokens, topBody(state));
  return false;
}

function beginAttribute(
  { tokens, stack }: ParserState,
  header: StatementHeader,
): void {
  tokens.next();
  checkAttributeName(tokens, header);
  const { start, names } = header;
  const [name] = names;
  stack.push({
    type: 'attribute',
    start,
    end: start,
    name: { name, start, end: start + name.length },
    value: MISSING,
  });
}

function beginBlock(
  { tokens, stack }: ParserState,
  { start, names, label, labelStart }: StatementHeader,
): void {
  stack.push({
    type: 'block',
    start,
    end: start,
    name: names,
    label,
    labelStart,
    open: tokens.start,
    body: [],
  });
  tokens.next();
}

function closeBlock(tokens: TokenStream, block: OpenBlock): void {
  block.end = tokens.token === '}' ? tokens.end : tokens.start;
  tokens.expect('}');
}

/** A terminator ends a statement, unless its body ends there. */
function endStatement(tokens: TokenStream, body: OpenBody): void {
  if (tokens.token === closing(body)) {
    return;
  }
  if (tokens.token !== 'TERMINATOR') {
    tokens.syntaxError(`expected TERMINATOR, got ${tokens.token}`);
    tokens.skipStatement();
  }
  tokens.next();
}

function endBlockExpression(
  state: ParserState,
  { value }: OpenBlockExpression,
): Step {
  const { tokens } = state;
  state.stack.pop();
  state.value = value;
  const end = tokens.end;
  if (!tokens.expect('}')) {
    tokens.skipStatement();
    return 'operators';
  }
  tokens.report('cannot use a block as an expression', value.start, end);
  return 'postfix';
}
