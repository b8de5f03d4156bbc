import {
  type BlockStatement,
  type Expression,
  literalValue,
  type Statement,
} from '@alloy-fleet/alloy-config';
import type { RelabelConfig } from '../relabelConfig';

type Field = keyof RelabelConfig;

/** A rule as it stands in an Alloy configuration. */
export type AlloyRule = {
  /** What can be read of it; fields that are not set, or not known, are absent. */
  readonly config: RelabelConfig;
  /** Fields whose value only a running Alloy knows: references, `sys.env("NAME")`. */
  readonly unresolved: readonly {
    readonly field: Field;
    readonly value: Expression;
  }[];
  readonly block: BlockStatement;
};

/** Gives the value of an expression that is more than a literal; undefined if it doesn't know it. */
export type Evaluate = (
  expression: Expression,
) => string | number | readonly string[] | undefined;

const RULE_BLOCKS: ReadonlySet<string> = new Set([
  'rule',
  'write_relabel_config',
]);
const FIELDS: ReadonlySet<string> = new Set<Field>([
  'action',
  'modulus',
  'regex',
  'replacement',
  'separator',
  'source_labels',
  'target_label',
]);

function isField(name: string): name is Field {
  return FIELDS.has(name);
}

function textOf(value: Expression, evaluate: Evaluate): string | undefined {
  if (value.type === 'literal') {
    if (value.kind === 'number') {
      // By its digits: a modulus may have more of them than a JavaScript number.
      return value.raw;
    }
    const literal = literalValue(value);
    // Null is the empty text; a number is written out.
    return typeof literal === 'boolean' ? undefined : String(literal ?? '');
  }
  if (value.type === 'paren') {
    return textOf(value.inner, evaluate);
  }
  if (value.type === 'binary' && value.operator === '+') {
    const left = textOf(value.left, evaluate);
    const right = textOf(value.right, evaluate);
    return left === undefined || right === undefined ? undefined : left + right;
  }
  const known = evaluate(value);
  return known === undefined || typeof known === 'object'
    ? undefined
    : String(known);
}

function textsOf(
  value: Expression,
  evaluate: Evaluate,
): readonly string[] | undefined {
  if (value.type !== 'array') {
    const known = evaluate(value);
    return typeof known === 'object' ? known : undefined;
  }
  const texts = value.elements.map(element => textOf(element, evaluate));
  return texts.every(text => text !== undefined) ? texts : undefined;
}

function readField(
  field: Field,
  value: Expression,
  evaluate: Evaluate,
): RelabelConfig[Field] | undefined {
  if (field === 'source_labels') {
    return textsOf(value, evaluate);
  }
  const text = textOf(value, evaluate);
  if (field !== 'modulus' || text === undefined) {
    return text;
  }
  return /^\d+$/.test(text) ? BigInt(text) : undefined;
}

function readRule(block: BlockStatement, evaluate: Evaluate): AlloyRule {
  const config: Record<string, unknown> = {};
  const unresolved: { field: Field; value: Expression }[] = [];
  for (const statement of block.body) {
    if (statement.type === 'attribute' && isField(statement.name.name)) {
      const field = statement.name.name;
      const value = readField(field, statement.value, evaluate);
      if (value === undefined) {
        unresolved.push({ field, value: statement.value });
      } else {
        config[field] = value;
      }
    }
  }
  return { config, unresolved, block };
}

/**
 * Reads the `rule` blocks (`write_relabel_config` of a `prometheus.remote_write` endpoint, too) among
 * the statements of a component's body, in order.
 *
 * @param evaluate - asked for values that are no literals; without it they are left unresolved
 */
export function readRules(
  body: readonly Statement[],
  evaluate: Evaluate = () => undefined,
): AlloyRule[] {
  return body.flatMap(statement =>
    statement.type === 'block' && RULE_BLOCKS.has(statement.name.join('.'))
      ? [readRule(statement, evaluate)]
      : [],
  );
}
