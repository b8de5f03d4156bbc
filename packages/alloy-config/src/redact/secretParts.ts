import { Expression, File, Node } from '../ast';
import { children } from '../walk';
import { type Chain, chainOf } from './chainOf';

/** Names beyond this many are of no use, and copying them would take quadratic time. */
const MAX_PATH = 64;

/** Functions whose arguments say where a value is found. */
const LOOKUPS: ReadonlySet<string> = new Set(['sys.env', 'env']);

interface Place {
  readonly node: Node;
  readonly path: readonly string[];
  /** Whether a secret stands there, or where one is. */
  readonly holds?: 'secret' | 'whereabouts';
}

/**
 * The expressions in a file that stand for a secret or for a part of one:
 * strings and numbers and, where it is asked for, what is written like a
 * reference and leads nowhere. That is a secret without quotes.
 *
 * @param leadsSomewhere whether something that begins with a name does so
 */
export function secretParts(
  file: File,
  isSecret: (path: readonly string[]) => boolean,
  leadsSomewhere: (chain: Chain) => boolean = () => true,
): Set<Expression> {
  const parts = new Set<Expression>();
  const left: Place[] = file.body.map(node => ({ node, path: [] }));
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const { node, holds } = place;
    const chain = chainOf(node);
    if (node.type === 'literal') {
      if (
        holds === 'secret' &&
        (node.kind === 'string' || isNumber(node.kind))
      ) {
        parts.add(node);
      }
    } else if (chain && holds && chain.names && !leadsSomewhere(chain)) {
      parts.add(chain.whole);
    } else {
      left.push(...placesUnder(place, chain, isSecret));
    }
  }
  return parts;
}

function isNumber(kind: string): boolean {
  return kind === 'number' || kind === 'float';
}

function placesUnder(
  { node, path, holds: inherited }: Place,
  chain: Chain | undefined,
  isSecret: (path: readonly string[]) => boolean,
): Place[] {
  const under = (
    nodes: readonly Node[],
    newPath = path,
    holds = inherited,
  ): Place[] => nodes.map(child => ({ node: child, path: newPath, holds }));
  const held = (secret: boolean) => (secret ? 'secret' : undefined);
  if (chain) {
    const isLookup = LOOKUPS.has(chain.names?.join('.') ?? '');
    const whereabouts = inherited && 'whereabouts';
    return [
      ...under(chain.names ? [] : [chain.root]),
      ...under(chain.indexes, path, whereabouts),
      ...under(chain.args, path, isLookup ? whereabouts : inherited),
    ];
  }
  switch (node.type) {
    case 'block':
      return under(node.body, extended(path, node.name.join('.')));
    case 'attribute': {
      const own = extended(path, node.name.name);
      return under([node.value], own, held(isSecret(own)));
    }
    case 'object':
      return node.fields.flatMap(({ name, value }) => {
        const own = extended(path, name.name);
        return under([value], own, inherited ?? held(isSecret(own)));
      });
    default:
      return under(children(node));
  }
}

function extended(path: readonly string[], name: string): readonly string[] {
  return [...path.slice(1 - MAX_PATH), name];
}
