import { CallExpression, Expression, File, Node } from '../ast';
import { children } from '../walk';

/** Names beyond this many are of no use, and copying them would take quadratic time. */
const MAX_PATH = 64;

/** Functions whose arguments say where a value is found. */
const LOOKUPS: ReadonlySet<string> = new Set(['sys.env', 'env']);

interface Place {
  readonly node: Node;
  readonly path: readonly string[];
  readonly isSecret: boolean;
}

/** The strings and numbers in a file that stand for a secret or for a part of one. */
export function secretLiterals(
  file: File,
  isSecret: (path: readonly string[]) => boolean,
): Set<Expression> {
  const literals = new Set<Expression>();
  const left: Place[] = file.body.map(node => ({
    node,
    path: [],
    isSecret: false,
  }));
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const { node } = place;
    if (node.type === 'literal') {
      if (place.isSecret && (node.kind === 'string' || isNumber(node.kind))) {
        literals.add(node);
      }
    } else {
      left.push(...placesUnder(place, isSecret));
    }
  }
  return literals;
}

function isNumber(kind: string): boolean {
  return kind === 'number' || kind === 'float';
}

function placesUnder(
  { node, path, isSecret: inherited }: Place,
  isSecret: (path: readonly string[]) => boolean,
): Place[] {
  const under = (
    nodes: readonly Node[],
    newPath = path,
    secret = inherited,
  ): Place[] =>
    nodes.map(child => ({ node: child, path: newPath, isSecret: secret }));
  switch (node.type) {
    case 'block':
      return under(node.body, extended(path, node.name.join('.')));
    case 'attribute': {
      const own = extended(path, node.name.name);
      return under([node.value], own, isSecret(own));
    }
    case 'object':
      return node.fields.flatMap(({ name, value }) => {
        const own = extended(path, name.name);
        return under([value], own, inherited || isSecret(own));
      });
    case 'index':
      return under([node.value]);
    case 'call':
      return LOOKUPS.has(calledName(node)) ? [] : under(node.args);
    default:
      return under(children(node));
  }
}

function extended(path: readonly string[], name: string): readonly string[] {
  return [...path.slice(1 - MAX_PATH), name];
}

/** The name of a function of the standard library; of anything else nothing. */
function calledName({ value }: CallExpression): string {
  if (value.type === 'identifier') {
    return value.name;
  }
  return value.type === 'access' && value.value.type === 'identifier'
    ? `${value.value.name}.${value.name.name}`
    : '';
}
