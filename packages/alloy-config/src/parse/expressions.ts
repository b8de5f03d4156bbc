import {
  BinaryExpression,
  BinaryOperator,
  LiteralKind,
  UnaryExpression,
} from '../ast';
import { binaryPrecedence, Token } from '../scan';
import { beginList, handOver } from './lists';
import { MISSING, Open, OpenNode, ParserState, Step } from './state';
import { TokenStream } from './TokenStream';

const POWER_PRECEDENCE = binaryPrecedence('^');

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
        kind: literalKind(token),
        raw: tokens.text(),
      };
      tokens.next();
      return 'postfix';
    case '!':
    case '-':
      stack.push({
        type: 'unary',
        start,
        end,
        operator: token,
        value: MISSING,
      });
      tokens.next();
      return 'operand';
    case '(':
      stack.push({ type: 'paren', start, end, inner: MISSING });
      tokens.next();
      return 'operand';
    case '[':
      return beginList(state, { type: 'array', start, end, elements: [] });
    case '{':
      return beginList(state, { type: 'object', start, end, fields: [] });
    default:
      tokens.syntaxError(`expected expression, got ${token}`);
      state.value = { ...MISSING, start, end: start };
      skipExpression(tokens);
      return 'postfix';
  }
}

/** Reads what may stand behind an operand: `.name`, `[index]`, `(arguments)`. */
export function readPostfix(state: ParserState): Step {
  const { tokens, stack } = state;
  for (;;) {
    const value = state.value;
    const { start } = value;
    const open = tokens.start;
    switch (tokens.token) {
      case '.': {
        tokens.next();
        const { end } = tokens;
        const name = { name: tokens.text(), start: tokens.start, end };
        tokens.expect('IDENT');
        state.value = { type: 'access', start, end, value, name };
        break;
      }
      case '[':
        stack.push({
          type: 'index',
          start,
          end: open,
          value,
          index: MISSING,
          open,
        });
        tokens.next();
        return 'operand';
      case '(':
        return beginList(state, {
          type: 'call',
          start,
          end: open,
          value,
          args: [],
          open,
        });
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
  const { token } = tokens;
  const precedence = binaryPrecedence(token);
  for (;;) {
    const waiting = stack[stack.length - 1];
    if (!isOperator(waiting) || !binds(waiting, precedence)) {
      break;
    }
    stack.pop();
    waiting.end = state.value.end;
    if (waiting.type === 'unary') {
      waiting.value = state.value;
    } else {
      waiting.right = state.value;
    }
    state.value = waiting;
  }
  if (precedence === 0) {
    return handOver(state);
  }
  const left = state.value;
  stack.push({
    type: 'binary',
    start: left.start,
    end: tokens.end,
    operator: token as BinaryOperator,
    operatorStart: tokens.start,
    left,
    right: MISSING,
  });
  tokens.next();
  return 'operand';
}

type OpenOperator = Open<UnaryExpression> | Open<BinaryExpression>;

function isOperator(node: OpenNode): node is OpenOperator {
  return node.type === 'unary' || node.type === 'binary';
}

/** Whether an operator binds the operand on its right stronger than one of that precedence behind it does. */
function binds(node: OpenOperator, precedence: number): boolean {
  if (node.type === 'unary') {
    return true;
  }
  const own = binaryPrecedence(node.operator);
  return own === precedence ? own !== POWER_PRECEDENCE : own > precedence;
}

/** `attribute = name "label" { ... }`: reads the block to its end, to report it as a whole. */
function beginBlockExpression(state: ParserState): Step {
  const { tokens, stack, value } = state;
  if (tokens.token === 'STRING') {
    tokens.next();
  }
  if (!tokens.expect('{')) {
    tokens.skipStatement();
    return 'operators';
  }
  stack.push({ type: 'blockExpression', body: [], value });
  return 'statements';
}

/** Moves to what may end an expression. */
function skipExpression(tokens: TokenStream): void {
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

function literalKind(token: Token): LiteralKind {
  switch (token) {
    case 'STRING':
      return 'string';
    case 'NUMBER':
      return 'number';
    case 'FLOAT':
      return 'float';
    case 'BOOL':
      return 'bool';
    default:
      return 'null';
  }
}
