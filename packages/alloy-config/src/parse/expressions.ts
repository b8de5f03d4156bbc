import { BinaryOperator, Expression, LiteralKind, UnaryOperator } from '../ast';
import { binaryPrecedence } from '../scan';
import { Frame, ParserState, Step } from './Frame';
import { beginList, handOver } from './lists';

const POWER_PRECEDENCE = binaryPrecedence('^');

const LITERAL_KINDS: Readonly<Record<string, LiteralKind>> = {
  STRING: 'string',
  NUMBER: 'number',
  FLOAT: 'float',
  BOOL: 'bool',
  NULL: 'null',
};

/** Reads the first token of an expression, or opens a bracket. */
export function readOperand(state: ParserState): Step {
  const { tokens, stack } = state;
  const { token, start, end } = tokens;
  switch (token) {
    case 'IDENT':
      state.value = { type: 'identifier', start, end, name: tokens.text() };
      tokens.next();
      return 'postfix';
    case 'STRING':
    case 'NUMBER':
    case 'FLOAT':
    case 'BOOL':
    case 'NULL':
      state.value = {
        type: 'literal',
        start,
        end,
        kind: LITERAL_KINDS[token],
        raw: tokens.text(),
      };
      tokens.next();
      return 'postfix';
    case '!':
    case '-':
      stack.push(new Frame('unary', start, token, start));
      tokens.next();
      return 'operand';
    case '(':
      stack.push(new Frame('paren', start, ')', start));
      tokens.next();
      return 'operand';
    case '[':
      return beginList(state, new Frame('array', start, ']', start));
    case '{':
      return beginList(state, new Frame('object', start, '}', start));
    default:
      tokens.syntaxError(`expected expression, got ${token}`);
      state.value = {
        type: 'literal',
        start,
        end: start,
        kind: 'null',
        raw: 'null',
      };
      skipExpression(state);
      return 'postfix';
  }
}

/** Reads what may stand behind an operand: `.name`, `[index]`, `(arguments)`. */
export function readPostfix(state: ParserState): Step {
  const { tokens, stack } = state;
  for (;;) {
    const value = state.value;
    switch (tokens.token) {
      case '.': {
        tokens.next();
        const { start, end } = tokens;
        const name = { name: tokens.text(), start, end };
        tokens.expect('IDENT');
        state.value = { type: 'access', start: value.start, end, value, name };
        break;
      }
      case '[': {
        const frame = new Frame('index', value.start, ']', tokens.start);
        frame.value = value;
        stack.push(frame);
        tokens.next();
        return 'operand';
      }
      case '(': {
        const frame = new Frame('call', value.start, ')', tokens.start);
        frame.value = value;
        return beginList(state, frame);
      }
      case 'STRING':
      case '{':
        return beginBlockExpression(state);
      default:
        return 'operators';
    }
  }
}

/**
 * Applies the operators that bind the value read, then hands it to what waits
 * for it.
 */
export function applyOperators(state: ParserState): Step {
  const { tokens, stack } = state;
  const precedence = binaryPrecedence(tokens.token);
  for (;;) {
    const frame = stack[stack.length - 1];
    const binds =
      frame.kind === 'unary' ||
      (frame.kind === 'binary' &&
        (frame.precedence > precedence ||
          (frame.precedence === precedence &&
            precedence !== POWER_PRECEDENCE)));
    if (!binds) {
      break;
    }
    stack.pop();
    state.value = applied(frame, state.value);
  }
  if (precedence === 0) {
    return handOver(state);
  }
  const frame = new Frame(
    'binary',
    state.value.start,
    tokens.token,
    tokens.start,
  );
  frame.precedence = precedence;
  frame.value = state.value;
  stack.push(frame);
  tokens.next();
  return 'operand';
}

function applied(frame: Frame, value: Expression): Expression {
  if (frame.kind === 'unary') {
    return {
      type: 'unary',
      start: frame.start,
      end: value.end,
      operator: frame.token as UnaryOperator,
      value,
    };
  }
  return {
    type: 'binary',
    start: frame.start,
    end: value.end,
    operator: frame.token as BinaryOperator,
    operatorStart: frame.open,
    left: frame.value!,
    right: value,
  };
}

/** `attribute = name "label" { ... }`: reads the block to its end, to report it as a whole. */
function beginBlockExpression(state: ParserState): Step {
  const { tokens, stack } = state;
  const frame = new Frame('blockExpression', state.value.start, '}');
  if (tokens.token === 'STRING') {
    tokens.next();
  }
  if (!tokens.expect('{')) {
    tokens.skipStatement();
    return 'operators';
  }
  frame.value = state.value;
  frame.statements = [];
  stack.push(frame);
  return 'statements';
}

function skipExpression({ tokens }: ParserState): void {
  for (; ; tokens.next()) {
    switch (tokens.token) {
      case 'TERMINATOR':
      case ')':
      case '}':
      case ']':
      case ',':
      case 'EOF':
        return;
      default:
    }
  }
}
