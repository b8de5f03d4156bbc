import type { BinaryOperator, UnaryOperator } from '../ast';
import type { Constant, NumberConstant } from './constant';

/** What an operator makes of constants, or why it refuses them, in Alloy's words. */
export type Outcome =
  | { readonly value: Constant }
  | { readonly problem: string };

const NUMBERS = ['number'];
const NUMBERS_AND_TEXT = ['number', 'string'];

/** The types an operator takes, in the order in which Alloy lists them. */
const OPERAND_TYPES: Readonly<
  Record<Exclude<BinaryOperator, '==' | '!='>, readonly string[]>
> = {
  '||': ['bool'],
  '&&': ['bool'],
  '+': ['number', 'string', 'capsule'],
  '-': NUMBERS,
  '*': NUMBERS,
  '/': NUMBERS,
  '%': NUMBERS,
  '^': NUMBERS,
  '<': NUMBERS_AND_TEXT,
  '>': NUMBERS_AND_TEXT,
  '<=': NUMBERS_AND_TEXT,
  '>=': NUMBERS_AND_TEXT,
};

function bool(value: boolean): Outcome {
  return { value: { type: 'bool', value } };
}

/** `!` or `-` applied to a constant. */
export function applyUnary(
  operator: UnaryOperator,
  operand: Constant,
): Outcome {
  if (operator === '!') {
    return operand.type === 'bool'
      ? bool(!operand.value)
      : { problem: `expected bool, got ${operand.type}` };
  }
  if (operand.type !== 'number') {
    return { problem: `expected number, got ${operand.type}` };
  }
  return {
    value:
      operand.kind === 'float'
        ? { ...operand, value: -operand.value }
        : {
            type: 'number',
            kind: 'int',
            value: BigInt.asIntN(64, -operand.value),
          },
  };
}

function equal(left: Constant, right: Constant): boolean {
  if (left.type !== right.type) {
    return false;
  }
  if (left.type === 'null' || right.type === 'null') {
    return true;
  }
  if (left.type === 'number' && right.type === 'number') {
    return left.kind === 'float' || right.kind === 'float'
      ? Number(left.value) === Number(right.value)
      : left.value === right.value;
  }
  return left.value === right.value;
}

function compare<T extends string | number | bigint>(
  operator: BinaryOperator,
  left: T,
  right: T,
): Outcome | undefined {
  switch (operator) {
    case '<':
      return bool(left < right);
    case '>':
      return bool(left > right);
    case '<=':
      return bool(left <= right);
    case '>=':
      return bool(left >= right);
    default:
      return undefined;
  }
}

function powerOfIntegers(base: bigint, exponent: bigint): bigint {
  if (exponent === 0n || base === 1n) {
    return 1n;
  }
  // Alloy multiplies in a loop that a negative exponent never enters.
  if (exponent < 0n || base === 0n) {
    return exponent < 0n ? base : 0n;
  }
  let result = 1n;
  let factor = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) {
      result = BigInt.asIntN(64, result * factor);
    }
    factor = BigInt.asIntN(64, factor * factor);
  }
  return result;
}

function integers(operator: BinaryOperator, left: bigint, right: bigint) {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    default:
      return powerOfIntegers(left, right);
  }
}

function floats(operator: BinaryOperator, left: number, right: number) {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    default:
      return left ** right;
  }
}

function arithmetic(
  operator: BinaryOperator,
  left: NumberConstant,
  right: NumberConstant,
): Outcome {
  if ((operator === '/' || operator === '%') && Number(right.value) === 0) {
    return { problem: 'divide by zero error' };
  }
  if (left.kind === 'float' || right.kind === 'float') {
    const [a, b] = [Number(left.value), Number(right.value)];
    return (
      compare(operator, a, b) ?? {
        value: { type: 'number', kind: 'float', value: floats(operator, a, b) },
      }
    );
  }
  const kind = left.kind === 'int' || right.kind === 'int' ? 'int' : 'uint';
  const wrap = kind === 'int' ? BigInt.asIntN : BigInt.asUintN;
  const [a, b] = [wrap(64, left.value), wrap(64, right.value)];
  return (
    compare(operator, a, b) ?? {
      value: {
        type: 'number',
        kind,
        value: wrap(64, integers(operator, a, b)),
      },
    }
  );
}

/** Two constants joined by an operator (`transform.BinaryOp` of grafana/alloy's `syntax`). */
export function applyBinary(
  operator: BinaryOperator,
  left: Constant,
  right: Constant,
): Outcome {
  if (operator === '==') {
    return bool(equal(left, right));
  }
  if (operator === '!=') {
    return bool(!equal(left, right));
  }
  const allowed = OPERAND_TYPES[operator];
  for (const { type } of [left, right]) {
    if (!allowed.includes(type)) {
      return {
        problem: `should be one of [${allowed.join(
          ' ',
        )}] for binop ${operator}, got ${type}`,
      };
    }
  }
  if (left.type === 'bool' && right.type === 'bool') {
    return bool(
      operator === '||' ? left.value || right.value : left.value && right.value,
    );
  }
  if (left.type === 'string' && right.type === 'string') {
    return (
      compare(operator, left.value, right.value) ?? {
        value: { type: 'string', value: left.value + right.value },
      }
    );
  }
  if (left.type === 'number' && right.type === 'number') {
    return arithmetic(operator, left, right);
  }
  return { problem: `expected ${left.type}, got ${right.type}` };
}
