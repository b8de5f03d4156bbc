import type { LiteralExpression } from '../ast';
import { unquote } from '../scan';

/** The value of a literal, with the kind of number that Alloy would hold it in. */
export type Constant =
  | { readonly type: 'null' }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string }
  | {
      readonly type: 'number';
      readonly kind: 'int' | 'uint';
      readonly value: bigint;
    }
  | { readonly type: 'number'; readonly kind: 'float'; readonly value: number };

export type NumberConstant = Extract<Constant, { type: 'number' }>;

const MAX_INT = 2n ** 63n - 1n;
const MAX_UINT = 2n ** 64n - 1n;
/** No whole number of 64 bits has more; an octal one has a zero in front. */
const MAX_DIGITS = 23;

/** An integer literal: signed if it fits, else unsigned, else a float (Go's `ParseInt`, base 0). */
function integer(raw: string): NumberConstant {
  // A leading zero makes it octal in Go; where that fails it is read as a float.
  const isOctal = /^0[0-7]+$/.test(raw);
  if (/^0[0-9]+$/.test(raw) && !isOctal) {
    return { type: 'number', kind: 'float', value: Number(raw) };
  }
  if (raw.length > MAX_DIGITS) {
    return { type: 'number', kind: 'float', value: Number(raw) };
  }
  const value = BigInt(isOctal ? `0o${raw.slice(1)}` : raw);
  if (value <= MAX_INT) {
    return { type: 'number', kind: 'int', value };
  }
  return value <= MAX_UINT
    ? { type: 'number', kind: 'uint', value }
    : { type: 'number', kind: 'float', value: Number(raw) };
}

/** What a literal stands for. */
export function constantOf(literal: LiteralExpression): Constant {
  switch (literal.kind) {
    case 'null':
      return { type: 'null' };
    case 'bool':
      return { type: 'bool', value: literal.raw === 'true' };
    case 'string':
      return { type: 'string', value: unquote(literal.raw) };
    case 'float':
      return { type: 'number', kind: 'float', value: Number(literal.raw) };
    default:
      return integer(literal.raw);
  }
}

/** A float in decimal digits without an exponent, as few as tell it from its neighbours. */
function formatFloat(value: number): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? 'NaN' : `${value > 0 ? '+' : '-'}Inf`;
  }
  const text = String(value);
  const [, sign, whole, fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text)!;
  if (exponent === undefined) {
    return text;
  }
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) {
    return `${sign}0.${'0'.repeat(-point)}${digits}`;
  }
  return sign + digits.padEnd(point, '0');
}

/** A number as Alloy writes it where text is expected. */
export function numberText(number: NumberConstant): string {
  return number.kind === 'float'
    ? formatFloat(number.value)
    : String(number.value);
}
