import { Expression, literalValue } from '../ast';
import { walk } from '../walk';

/** Every text written out in a value. */
export function textsIn(value: Expression | undefined): string[] {
  const texts: string[] = [];
  if (value) {
    walk(value, node => {
      if (node.type === 'literal' && node.kind === 'string') {
        texts.push(String(literalValue(node)));
      }
    });
  }
  return texts;
}

/** The fields of an object that is written out, by name; empty for anything else. */
export function fieldsOf(
  value: Expression | undefined,
): ReadonlyMap<string, Expression> {
  return new Map(
    value?.type === 'object'
      ? value.fields.map(field => [field.name.name, field.value])
      : [],
  );
}

/** A reference with its dots (`constants.hostname`); undefined for any other expression. */
export function pathOf(expression: Expression): string | undefined {
  const names: string[] = [];
  let at = expression;
  while (at.type === 'access') {
    names.unshift(at.name.name);
    at = at.value;
  }
  return at.type === 'identifier' ? [at.name, ...names].join('.') : undefined;
}
