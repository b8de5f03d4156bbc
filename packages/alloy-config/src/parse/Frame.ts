import {
  Expression,
  Identifier,
  NO_OFFSET,
  ObjectField,
  Statement,
} from '../ast';
import { Token } from '../scan';
import { TokenStream } from './TokenStream';

/** What a frame is in the middle of. */
export type FrameKind =
  | 'file'
  | 'block'
  /** A block written where an expression belongs, read to say so. */
  | 'blockExpression'
  | 'attribute'
  | 'unary'
  | 'binary'
  | 'paren'
  | 'index'
  | 'call'
  | 'array'
  | 'object';

/** The name and label in front of `=` or `{`. */
export interface StatementHeader {
  readonly names: string[];
  readonly start: number;
  readonly nameEnd: number;
  readonly label: string;
  readonly labelStart: number;
  readonly labelEnd: number;
}

/**
 * Something begun and not finished. Frames lie on a stack of ours and not on
 * the engine's, which a deeply nested text would overflow; they all have one
 * shape, which engines access quickest.
 */
export class Frame {
  readonly kind: FrameKind;
  /** Where the construct starts. */
  readonly start: number;
  /** Where its bracket or operator stands. */
  readonly open: number;
  /** Its operator, or the token that closes it. */
  readonly token: Token;
  /** Precedence of a binary operator. */
  precedence = 0;
  /** What stands left of the bracket or operator. */
  value: Expression | undefined = undefined;
  header: StatementHeader | undefined = undefined;
  statements: Statement[] = NO_STATEMENTS;
  expressions: Expression[] = NO_EXPRESSIONS;
  fields: ObjectField[] = NO_FIELDS;
  /** The name of the object's field whose value is being read. */
  fieldName: Identifier | undefined = undefined;
  fieldQuoted = false;

  constructor(kind: FrameKind, start: number, token: Token, open = NO_OFFSET) {
    this.kind = kind;
    this.start = start;
    this.token = token;
    this.open = open;
  }
}

const NO_STATEMENTS: Statement[] = [];
const NO_EXPRESSIONS: Expression[] = [];
const NO_FIELDS: ObjectField[] = [];

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

export interface ParserState {
  readonly tokens: TokenStream;
  readonly stack: Frame[];
  /** The expression read last. */
  value: Expression;
}
