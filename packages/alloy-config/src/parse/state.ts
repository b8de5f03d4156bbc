import {
  ArrayExpression,
  AttributeStatement,
  BinaryExpression,
  BlockStatement,
  CallExpression,
  Expression,
  IndexExpression,
  ObjectExpression,
  ObjectField,
  ParenExpression,
  Statement,
  UnaryExpression,
} from '../ast';
import { TokenStream } from './TokenStream';

/** A node that is being filled in. */
export type Open<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/** The file, and what ends its body. */
export interface OpenFile {
  readonly type: 'file';
  readonly body: Statement[];
}

export type OpenBlock = Open<BlockStatement> & { body: Statement[] };

/** A block written behind a value, where no block belongs; read to say so. */
export interface OpenBlockExpression {
  readonly type: 'blockExpression';
  readonly body: Statement[];
  readonly value: Expression;
}

export type OpenBody = OpenFile | OpenBlock | OpenBlockExpression;

export type OpenArray = Open<ArrayExpression> & { elements: Expression[] };
export type OpenObject = Omit<Open<ObjectExpression>, 'fields'> & {
  fields: Open<ObjectField>[];
};
export type OpenCall = Open<CallExpression> & { args: Expression[] };
export type OpenList = OpenArray | OpenObject | OpenCall;

/** What waits for one expression. */
export type OpenValue =
  | Open<AttributeStatement>
  | Open<UnaryExpression>
  | Open<BinaryExpression>
  | Open<ParenExpression>
  | Open<IndexExpression>;

export type OpenNode = OpenBody | OpenList | OpenValue;

/** Stands where a node's child will be. */
export const MISSING: Expression = {
  type: 'literal',
  start: 0,
  end: 0,
  kind: 'null',
  raw: 'null',
};

/** What the parser does next. */
export type Step =
  /** Read the statements of the body on top of the stack. */
  | 'statements'
  /** Read an expression's first token. */
  | 'operand'
  /** An operand was read: look for `.`, `[`, `(` behind it. */
  | 'postfix'
  /** An operand and all behind it was read: apply operators, hand it over. */
  | 'operators'
  | 'done';

/**
 * The parser's state. Nodes begun and not finished lie on a stack of ours and
 * not on the engine's, which a deeply nested text would overflow.
 */
export interface ParserState {
  readonly tokens: TokenStream;
  readonly stack: OpenNode[];
  /** The expression read last. */
  value: Expression;
}
