import { Expression, NO_OFFSET } from '../ast';
import { isIdentifier, quote } from '../scan';
import { parse } from '../parse';
import { expression, Value } from './value';

const UNPLACED = { start: NO_OFFSET, end: NO_OFFSET } as const;

/**
 * A reference: `ref('prometheus.remote_write.default.receiver')`.
 *
 * Throws a TypeError if it is not identifiers with dots between.
 */
export function ref(path: string): Expression {
  const [first, ...rest] = path.split('.');
  for (const name of [first, ...rest]) {
    if (!isIdentifier(name)) {
      throw new TypeError(
        `expected a reference like "local.file.token.content", got ${quote(
          path,
        )}`,
      );
    }
  }
  return rest.reduce<Expression>(
    (value, name) => ({
      type: 'access',
      ...UNPLACED,
      value,
      name: { ...UNPLACED, name },
    }),
    { type: 'identifier', ...UNPLACED, name: first },
  );
}

/** A call of a function of the standard library: `call('sys.env', 'HOSTNAME')`. */
export function call(name: string, ...args: readonly Value[]): Expression {
  return {
    type: 'call',
    ...UNPLACED,
    value: ref(name),
    args: args.map(expression),
    open: NO_OFFSET,
  };
}

/**
 * An expression written out: `raw('argument.cluster.value + "-node"')`. For what
 * the other functions do not make; never put values into it, they would not be
 * escaped.
 *
 * Throws a SyntaxError if it is not exactly one expression.
 */
export function raw(text: string): Expression {
  const { file, diagnostics } = parse(`value = ${text}\n`);
  if (diagnostics.length > 0) {
    throw new SyntaxError(
      `expected an expression, got ${quote(text)}: ${diagnostics[0].message}`,
    );
  }
  const [statement, ...others] = file.body;
  if (
    statement?.type !== 'attribute' ||
    others.length > 0 ||
    file.comments.length > 0
  ) {
    throw new SyntaxError(
      `expected one expression without comments, got ${quote(text)}`,
    );
  }
  return statement.value;
}

/** What the formatter changes in a raw string, or the language leaves out of it. */
// eslint-disable-next-line no-control-regex
const NOT_RAW = /[`\r\t\v\f\0\ufeff]|[\ud800-\udfff]| (?:\n|$)/;

/**
 * A string between backticks, for regular expressions and templates that would
 * otherwise be full of backslashes. A text that would not stay as it is there
 * (because of backticks, tabs, blanks at a line's end) gets quotes and escapes.
 */
export function rawString(text: string): Expression {
  return NOT_RAW.test(text)
    ? expression(text)
    : { type: 'literal', ...UNPLACED, kind: 'string', raw: `\`${text}\`` };
}
