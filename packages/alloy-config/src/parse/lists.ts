import { Expression, Identifier } from '../ast';
import { Frame, ParserState, Step } from './Frame';
import { endAttribute } from './statements';

/** Opens the array, object or call of the frame: the current token is its bracket. */
export function beginList(state: ParserState, frame: Frame): Step {
  const { tokens, stack } = state;
  if (frame.kind === 'object') {
    frame.fields = [];
  } else {
    frame.expressions = [];
  }
  stack.push(frame);
  tokens.next();
  // Alloy looks for the wrong bracket here: `{]` is an object without fields
  // that lacks its `}`.
  if (frame.kind === 'object' && tokens.token === ']') {
    return endList(state);
  }
  return nextItem(state, frame);
}

/** Hands the expression read to the frame that waits for it. */
export function handOver(state: ParserState): Step {
  const { tokens, stack } = state;
  const frame = stack[stack.length - 1];
  switch (frame.kind) {
    case 'attribute':
      stack.pop();
      return endAttribute(state, frame);
    case 'paren':
    case 'index':
      return endList(state);
    case 'object':
      frame.fields.push({
        start: frame.fieldName!.start,
        end: state.value.end,
        name: frame.fieldName!,
        quoted: frame.fieldQuoted,
        value: state.value,
      });
      break;
    default:
      frame.expressions.push(state.value);
  }
  if (tokens.token !== frame.token) {
    if (tokens.token !== ',') {
      const list = frame.kind === 'object' ? 'field' : 'expression';
      tokens.syntaxError(`missing ',' in ${list} list`);
    }
    tokens.next();
  }
  return nextItem(state, frame);
}

function nextItem(state: ParserState, frame: Frame): Step {
  const { tokens } = state;
  if (tokens.token === frame.token || tokens.token === 'EOF') {
    return endList(state);
  }
  if (frame.kind === 'object') {
    readFieldName(state, frame);
  }
  return 'operand';
}

function readFieldName({ tokens }: ParserState, frame: Frame): void {
  const { token, start, end } = tokens;
  let name: Identifier = { name: '', start, end: start };
  frame.fieldQuoted = false;
  if (token === 'STRING' || token === 'IDENT') {
    const text = tokens.text();
    // Alloy takes `""` for a name of two quotes.
    frame.fieldQuoted = token === 'STRING' && text.length > 2;
    name = { name: frame.fieldQuoted ? text.slice(1, -1) : text, start, end };
    tokens.next();
  } else {
    tokens.syntaxError(
      `expected field name (string or identifier), got ${token}`,
    );
    tokens.skipTo('=');
  }
  frame.fieldName = name;
  tokens.expect('=');
}

/** Closes the bracket of the frame on top. */
function endList(state: ParserState): Step {
  const { tokens, stack } = state;
  const frame = stack.pop()!;
  const end = tokens.token === frame.token ? tokens.end : tokens.start;
  tokens.expect(frame.token);
  state.value = closed(frame, state.value, end);
  return 'postfix';
}

function closed(frame: Frame, inner: Expression, end: number): Expression {
  const { start, open } = frame;
  switch (frame.kind) {
    case 'paren':
      return { type: 'paren', start, end, inner };
    case 'index':
      return {
        type: 'index',
        start,
        end,
        value: frame.value!,
        index: inner,
        open,
      };
    case 'call':
      return {
        type: 'call',
        start,
        end,
        value: frame.value!,
        args: frame.expressions,
        open,
      };
    case 'array':
      return { type: 'array', start, end, elements: frame.expressions };
    default:
      return { type: 'object', start, end, fields: frame.fields };
  }
}
