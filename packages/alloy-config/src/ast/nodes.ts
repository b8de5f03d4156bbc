/**
 * The tree of an Alloy configuration, as plain data.
 *
 * Every node has a `start` and an `end`: offsets into the text it was parsed
 * from, in UTF-16 code units (what `String.prototype.slice` counts), `end`
 * exclusive, so that `text.slice(node.start, node.end)` is the node's text.
 * Nodes made by the builder have no place in a text and say so with `NO_OFFSET`
 * in both. `SourceText.positionAt` turns an offset into a line and a column.
 */
export interface NodeRange {
  readonly start: number;
  readonly end: number;
}

/** The offset of a node that was built and not parsed. */
export const NO_OFFSET = -1;

/** A name with its place. */
export interface Identifier extends NodeRange {
  readonly name: string;
}

export type LiteralKind = 'string' | 'number' | 'float' | 'bool' | 'null';

/**
 * A constant. `raw` is the literal as written, a string with its quotes or
 * backticks and escapes; `literalValue` gives what it stands for.
 */
export interface LiteralExpression extends NodeRange {
  readonly type: 'literal';
  readonly kind: LiteralKind;
  readonly raw: string;
}

/** A name standing for a value: `prometheus` in `prometheus.scrape.node`. */
export interface IdentifierExpression extends NodeRange {
  readonly type: 'identifier';
  readonly name: string;
}

export interface ArrayExpression extends NodeRange {
  readonly type: 'array';
  readonly elements: readonly Expression[];
}

/**
 * One `name = value` of an object. For a quoted name, `name.name` is the text
 * between the quotes, escapes untouched: Alloy never decodes them, and uses
 * that very text as the key.
 */
export interface ObjectField extends NodeRange {
  readonly name: Identifier;
  readonly quoted: boolean;
  readonly value: Expression;
}

export interface ObjectExpression extends NodeRange {
  readonly type: 'object';
  readonly fields: readonly ObjectField[];
}

/** `value.name` */
export interface AccessExpression extends NodeRange {
  readonly type: 'access';
  readonly value: Expression;
  readonly name: Identifier;
}

/** `value[index]`; `open` is the offset of the `[`, the `]` is the last character. */
export interface IndexExpression extends NodeRange {
  readonly type: 'index';
  readonly value: Expression;
  readonly index: Expression;
  readonly open: number;
}

/** `value(args)`; `open` is the offset of the `(`, the `)` is the last character. */
export interface CallExpression extends NodeRange {
  readonly type: 'call';
  readonly value: Expression;
  readonly args: readonly Expression[];
  readonly open: number;
}

export type UnaryOperator = '!' | '-';

export interface UnaryExpression extends NodeRange {
  readonly type: 'unary';
  readonly operator: UnaryOperator;
  readonly value: Expression;
}

export type BinaryOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^';

/** `left operator right`; `operatorStart` is the offset of the operator. */
export interface BinaryExpression extends NodeRange {
  readonly type: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorStart: number;
  readonly left: Expression;
  readonly right: Expression;
}

/** `(inner)` */
export interface ParenExpression extends NodeRange {
  readonly type: 'paren';
  readonly inner: Expression;
}

export type Expression =
  | LiteralExpression
  | IdentifierExpression
  | ArrayExpression
  | ObjectExpression
  | AccessExpression
  | IndexExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | ParenExpression;

/** `name = value` */
export interface AttributeStatement extends NodeRange {
  readonly type: 'attribute';
  readonly name: Identifier;
  readonly value: Expression;
  /** Comments above a built statement; a parsed one has them in `File.comments`. */
  readonly leadingComments?: readonly string[];
}

/**
 * `name.parts "label" { body }`.
 *
 * `label` is empty when there is none (Alloy does not tell `""` from no label)
 * and is not escaped: it can only be an identifier. `labelStart` is the offset
 * of its opening quote, `NO_OFFSET` without one. `open` is the offset of the
 * `{`; the `}` is the block's last character, unless it is missing.
 */
export interface BlockStatement extends NodeRange {
  readonly type: 'block';
  readonly name: readonly string[];
  readonly label: string;
  readonly labelStart: number;
  readonly open: number;
  readonly body: readonly Statement[];
  /** Comments above a built statement; a parsed one has them in `File.comments`. */
  readonly leadingComments?: readonly string[];
}

export type Statement = AttributeStatement | BlockStatement;

/**
 * A line comment without its newline, or a block comment with its delimiters;
 * carriage returns are left out of `text`.
 */
export interface Comment extends NodeRange {
  readonly text: string;
}

/** Comments with neither an empty line nor a token between them. */
export type CommentGroup = readonly Comment[];

/** Anything that stands in a tree under the file. */
export type Node = Statement | Expression;
