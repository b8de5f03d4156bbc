import {
  AttributeStatement,
  BlockStatement,
  Expression,
  literalValue,
  walk,
} from '@alloy-fleet/alloy-config';

/** The attribute of a block by its name; the last, should there be several. */
export function attributeOf(
  block: BlockStatement,
  name: string,
): AttributeStatement | undefined {
  return block.body.findLast(
    (statement): statement is AttributeStatement =>
      statement.type === 'attribute' && statement.name.name === name,
  );
}

/** The blocks of a name right inside a block. */
export function blocksIn(
  block: BlockStatement,
  name: string,
): BlockStatement[] {
  return block.body.filter(
    (statement): statement is BlockStatement =>
      statement.type === 'block' && statement.name.join('.') === name,
  );
}

/** What a literal attribute of a block is; undefined if it is left out or computed. */
export function literalOf(
  block: BlockStatement,
  name: string,
): string | number | boolean | null | undefined {
  const value = attributeOf(block, name)?.value;
  return value?.type === 'literal' ? literalValue(value) : undefined;
}

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

/** Whether the clustering block of a component says `enabled = true`. */
export function isComponentClustered(block: BlockStatement): boolean {
  return clusteringSwitch(block) === true;
}

/** What the clustering block of a component says, false without one; undefined for what is computed. */
export function clusteringSwitch(block: BlockStatement): boolean | undefined {
  const [clustering] = blocksIn(block, 'clustering');
  if (!clustering || !attributeOf(clustering, 'enabled')) {
    return false;
  }
  const enabled = literalOf(clustering, 'enabled');
  return typeof enabled === 'boolean' ? enabled : undefined;
}
