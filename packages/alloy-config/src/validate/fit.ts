import type { ValueType } from '../catalogue';
import { type Constant, numberText } from './constant';
import { nearestName } from './nearestName';
import type { Basis } from './Report';
import { nullProblem, textProblem, wordsOf } from './text';

/** The kinds of value that messages name. */
type Kind = 'string' | 'number' | 'bool' | 'array' | 'object' | 'capsule';

/** A scalar type's kind, and what its text type is called if it has one. */
type Scalar = { readonly kind: Kind; readonly textType: string };

const scalars = new Map<string, Scalar>();

function readScalar(name: string): Scalar {
  const textType = /^text\((.*)\)$/.exec(name)?.[1];
  if (textType !== undefined || name === 'duration' || name === 'string') {
    return { kind: 'string', textType: textType ?? name };
  }
  if (name === 'bool') {
    return { kind: 'bool', textType: '' };
  }
  const isNumber = name.startsWith('number(');
  return { kind: isNumber ? 'number' : 'capsule', textType: '' };
}

function scalarOf(name: string): Scalar {
  let scalar = scalars.get(name);
  if (!scalar) {
    scalar = readScalar(name);
    scalars.set(name, scalar);
  }
  return scalar;
}

/** What kind of value a type is to Alloy; durations and other text types are strings. */
export function kindOf(type: ValueType): Kind {
  if (type.kind === 'scalar') {
    return scalarOf(type.name).kind;
  }
  return type.kind === 'list' ? 'array' : 'object';
}

const GO_TYPES = {
  bool: 'bool',
  string: 'string',
  int: 'int64',
  uint: 'uint64',
  float: 'float64',
} as const;

const MIN_INT = -(2n ** 63n);
const MAX_UINT = 2n ** 64n - 1n;

/**
 * Text that stands for a number: whole (`10`, `-5`) within 64 bits, or, without a minus, with a point
 * or an exponent (`1.5`, `1e3`).
 */
function isNumeric(text: string): boolean {
  if (/^-?[0-9]{1,20}$/.test(text)) {
    const value = BigInt(text);
    return value >= MIN_INT && value <= MAX_UINT;
  }
  return (
    /[.eE]/.test(text) &&
    /^\+?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/.test(text) &&
    Number.isFinite(Number(text))
  );
}

function capsuleProblem(
  constant: Exclude<Constant, { type: 'null' }>,
  name: string,
): string | undefined {
  if (name === 'any') {
    return undefined;
  }
  if (
    constant.type === 'string' &&
    (name === 'secret' || name === 'optional_secret')
  ) {
    return undefined;
  }
  if (name === 'Target') {
    const goType =
      GO_TYPES[constant.type === 'number' ? constant.kind : constant.type];
    return `target::ConvertFrom: conversion from '${goType}' is not supported`;
  }
  return `expected capsule, got ${constant.type}`;
}

/** Why a constant is no value of a type, in Alloy's words, and what that rests on. */
export type FitProblem = Basis & { readonly message: string };

/** A text that is none of a type's words, or does not follow its grammar, which no release changes. */
function textFit(textType: string, text: string): FitProblem | undefined {
  const message = textProblem(textType, text);
  const words = wordsOf(textType);
  return message === undefined
    ? undefined
    : {
        message,
        ...(words && {
          lacking: 'value',
          nearest: () => nearestName(text, words),
        }),
      };
}

/** Why a constant is no value of a type; undefined if it is one. */
export function fitProblem(
  constant: Constant,
  type: ValueType,
): FitProblem | undefined {
  const name = type.kind === 'scalar' ? type.name : '';
  const { kind, textType } =
    type.kind === 'scalar'
      ? scalarOf(name)
      : { kind: kindOf(type), textType: '' };
  if (constant.type === 'null') {
    const message = nullProblem(textType);
    return message === undefined ? undefined : { message, lacking: 'value' };
  }
  if (kind === 'capsule') {
    const message = capsuleProblem(constant, name);
    return message === undefined ? undefined : { message, lacking: 'type' };
  }
  if (kind === 'string' && constant.type !== 'bool') {
    const text =
      constant.type === 'number' ? numberText(constant) : constant.value;
    return textFit(textType, text);
  }
  const fits =
    kind === constant.type ||
    (kind === 'number' &&
      constant.type === 'string' &&
      isNumeric(constant.value));
  return fits
    ? undefined
    : { message: `expected ${kind}, got ${constant.type}`, lacking: 'type' };
}
