import { Expression, NO_OFFSET, ObjectField } from '../ast';
import { isIdentifier, quote } from '../scan';

/**
 * What may be given for a value: plain data, or an expression that stands for
 * itself. Fields whose value is undefined are left out. Use a Map for an object
 * whose keys come from elsewhere: it keeps their order whatever they look like.
 */
export type Value =
  | string
  | number
  | bigint
  | boolean
  | null
  | Expression
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | { readonly [name: string]: Value | undefined };

const UNPLACED = { start: NO_OFFSET, end: NO_OFFSET } as const;

const EXPRESSION_TYPES: ReadonlySet<unknown> = new Set<Expression['type']>([
  'literal',
  'identifier',
  'array',
  'object',
  'access',
  'index',
  'call',
  'unary',
  'binary',
  'paren',
]);

/**
 * A value as an expression.
 *
 * Strings come out double-quoted with Go's escapes, whatever they hold; half a
 * surrogate pair becomes U+FFFD. Throws a RangeError for what Alloy cannot
 * write: numbers that are not finite, and object keys that need an escape
 * (Alloy takes those by the letter, and its formatter changes them).
 */
export function expression(value: Value): Expression {
  if (isExpression(value)) {
    return value;
  }
  if (value === null) {
    return { type: 'literal', ...UNPLACED, kind: 'null', raw: 'null' };
  }
  switch (typeof value) {
    case 'string':
      return {
        type: 'literal',
        ...UNPLACED,
        kind: 'string',
        raw: quote(value),
      };
    case 'boolean':
      return { type: 'literal', ...UNPLACED, kind: 'bool', raw: `${value}` };
    case 'number':
    case 'bigint':
      return number(value);
    default:
      return isArray(value)
        ? { type: 'array', ...UNPLACED, elements: value.map(expression) }
        : object(value as Exclude<typeof value, readonly Value[]>);
  }
}

function isArray(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

function isExpression(value: Value): value is Expression {
  if (typeof value !== 'object' || value === null || isArray(value)) {
    return false;
  }
  const { type, start, end } = value as Partial<Expression>;
  return (
    EXPRESSION_TYPES.has(type) &&
    typeof start === 'number' &&
    typeof end === 'number'
  );
}

function number(value: number | bigint): Expression {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`Alloy has no literal for the number ${value}`);
  }
  const isNegative = value < 0 || Object.is(value, -0);
  const digits = `${isNegative ? -value : value}`;
  const kind = /^\d+$/.test(digits) ? 'number' : 'float';
  const literal = { type: 'literal', ...UNPLACED, kind, raw: digits } as const;
  return isNegative
    ? { type: 'unary', ...UNPLACED, operator: '-', value: literal }
    : literal;
}

function object(
  value:
    | ReadonlyMap<string, Value>
    | Readonly<Record<string, Value | undefined>>,
): Expression {
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const fields: ObjectField[] = [];
  for (const [name, fieldValue] of entries) {
    if (fieldValue !== undefined) {
      fields.push(field(name, fieldValue));
    }
  }
  return { type: 'object', ...UNPLACED, fields };
}

function field(name: string, value: Value): ObjectField {
  const quoted = !isIdentifier(name);
  if (quoted && (name === '' || quote(name) !== `"${name}"`)) {
    throw new RangeError(
      `Alloy has no way to write the object key ${quote(name)}: ` +
        `keys are taken by the letter, escapes and all`,
    );
  }
  return {
    ...UNPLACED,
    name: { ...UNPLACED, name },
    quoted,
    value: expression(value),
  };
}
