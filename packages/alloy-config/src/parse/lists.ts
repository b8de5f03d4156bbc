import { Expression, IndexExpression, ParenExpression } from '../ast';
import { Token } from '../scan';
import { endAttribute } from './statements';
import {
  MISSING,
  Open,
  OpenList,
  OpenObject,
  ParserState,
  Step,
} from './state';
import { TokenStream } from './TokenStream';

/** Opens an array, object or call: the current token is its bracket. */
export function beginList(state: ParserState, list: OpenList): Step {
  const { tokens, stack } = state;
  stack.push(list);
  tokens.next();
  // Alloy looks for the wrong bracket here: `{]` is an object without fields
  // that lacks its `}`.
  if (list.type === 'object' && tokens.token === ']') {
    return endList(state, list);
  }
  return nextItem(state, list);
}

/** Hands the expression read to the node that waits for it. */
export function handOver(state: ParserState): Step {
  const { stack, value } = state;
  const waiting = stack[stack.length - 1];
  switch (waiting.type) {
    case 'attribute':
      stack.pop();
      return endAttribute(state, waiting);
    case 'paren':
      waiting.inner = value;
      return endBracket(state, waiting, ')');
    case 'index':
      waiting.index = value;
      return endBracket(state, waiting, ']');
    case 'object':
      endField(waiting, value);
      return endItem(state, waiting);
    case 'array':
      waiting.elements.push(value);
      return endItem(state, waiting);
    default:
      // Operators were applied before, and bodies wait for statements.
      (waiting as Extract<OpenList, { type: 'call' }>).args.push(value);
      return endItem(state, waiting as OpenList);
  }
}

function closing(list: OpenList): Token {
  switch (list.type) {
    case 'array':
      return ']';
    case 'object':
      return '}';
    default:
      return ')';
  }
}

function endItem(state: ParserState, list: OpenList): Step {
  const { tokens } = state;
  if (tokens.token !== closing(list)) {
    if (tokens.token !== ',') {
      const items = list.type === 'object' ? 'field' : 'expression';
      tokens.syntaxError(`missing ',' in ${items} list`);
    }
    tokens.next();
  }
  return nextItem(state, list);
}

function nextItem(state: ParserState, list: OpenList): Step {
  const { tokens } = state;
  if (tokens.token === closing(list) || tokens.token === 'EOF') {
    return endList(state, list);
  }
  if (list.type === 'object') {
    beginField(tokens, list);
  }
  return 'operand';
}

function beginField(tokens: TokenStream, object: OpenObject): void {
  const { token, start, end } = tokens;
  let text = '';
  let quoted = false;
  if (token === 'STRING' || token === 'IDENT') {
    text = tokens.text();
    // Alloy takes `""` for a name of two quotes.
    quoted = token === 'STRING' && text.length > 2;
    tokens.next();
  } else {
    tokens.syntaxError(
      `expected field name (string or identifier), got ${token}`,
    );
    tokens.skipTo('=');
  }
  object.fields.push({
    start,
    end,
    name: { name: quoted ? text.slice(1, -1) : text, start, end },
    quoted,
    value: MISSING,
  });
  tokens.expect('=');
}

function endField({ fields }: OpenObject, value: Expression): void {
  const field = fields[fields.length - 1];
  field.value = value;
  field.end = value.end;
}

function endList(state: ParserState, list: OpenList): Step {
  return endBracket(state, list, closing(list));
}

/** Closes the bracket of the node on top. */
function endBracket(
  state: ParserState,
  node: OpenList | Open<ParenExpression> | Open<IndexExpression>,
  bracket: Token,
): Step {
  const { tokens, stack } = state;
  stack.pop();
  node.end = tokens.token === bracket ? tokens.end : tokens.start;
  tokens.expect(bracket);
  state.value = node;
  return 'postfix';
}
