import { parseSpec, Spec } from '../spec';
import { BASE, Choice, OPTIONS, PartialSpec } from './options';
import { pairwise } from './pairwise';

/** A spec of the matrix and what sets it apart. */
export interface NamedSpec {
  /** A folder name, unique in the matrix. */
  readonly name: string;
  /** The choices it differs by from the defaults. */
  readonly choices: readonly string[];
  readonly spec: Spec;
}

/**
 * Specs that cover every option by itself and every pair of options: the
 * defaults, one spec for each choice alone, then the rows of a pairwise table.
 */
export function matrixSpecs(): readonly NamedSpec[] {
  const alone = OPTIONS.flatMap(([, ...choices]) =>
    choices.map(choice => named(choice.name, [choice])),
  );
  const rows = pairwise(OPTIONS.map(({ length }) => length));
  const pairs = rows.map((row, index) =>
    named(
      `pairs-${String(index + 1).padStart(2, '0')}`,
      row.map((choice, option) => OPTIONS[option][choice]),
    ),
  );
  return [named('defaults', []), ...alone, ...pairs];
}

function named(name: string, choices: readonly Choice[]): NamedSpec {
  const input = choices.reduce<PartialSpec>(
    (spec, { part }) => merge(spec, part),
    BASE,
  );
  return {
    name,
    choices: choices
      .map(choice => choice.name)
      .filter(choice => !choice.endsWith('-default')),
    spec: parseSpec(input),
  };
}

/** Objects are merged field by field, lists joined, anything else replaced. */
function merge(base: PartialSpec, part: PartialSpec): PartialSpec {
  const merged: Record<string, unknown> = { ...base };
  for (const [field, value] of Object.entries(part)) {
    const before = merged[field];
    if (Array.isArray(before) && Array.isArray(value)) {
      merged[field] = [...before, ...value];
    } else {
      merged[field] =
        isObject(before) && isObject(value) ? merge(before, value) : value;
    }
  }
  return merged;
}

function isObject(value: unknown): value is PartialSpec {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
