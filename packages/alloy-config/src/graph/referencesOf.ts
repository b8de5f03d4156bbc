import type { AttributeStatement, BlockStatement, SourceText } from '../ast';
import { identifiers } from '../catalogue/standardLibrary';
import { blockId, blockName } from './blockId';
import type { GraphReference } from './ConfigGraph';
import { type GraphInMaking, type Level, placeOf } from './Level';
import { type Traversal, traversalName, traversalsIn } from './traversals';

/** What components export to be sent data to. */
const RECEIVING_EXPORTS: ReadonlySet<string> = new Set([
  'input',
  'logs_receiver',
  'receiver',
]);

function flowOf(
  traversal: Traversal,
  argument: string,
): GraphReference['flow'] {
  const last = traversal[traversal.length - 1].name;
  const isSink =
    RECEIVING_EXPORTS.has(last) ||
    /(?:^|\.)forward_to$/.test(argument) ||
    /(?:^|\.)output\.(?:logs|metrics|traces)$/.test(argument);
  return isSink ? 'forward' : 'back';
}

/** The shortest beginning of a traversal that is a block's id. */
function targetOf(traversal: Traversal, level: Level): string | undefined {
  let id = '';
  for (const { name } of traversal) {
    id = id === '' ? name : `${id}.${name}`;
    if (level.has(id)) {
      return id;
    }
  }
  return undefined;
}

/** The attributes in a block, those of nested blocks too, with the path to each. */
function* attributesIn(
  block: BlockStatement,
): Iterable<{ attribute: AttributeStatement; path: string }> {
  const work: { body: BlockStatement['body']; prefix: string }[] = [
    { body: block.body, prefix: '' },
  ];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const nested: typeof work = [];
    for (const statement of next.body) {
      if (statement.type === 'attribute') {
        yield {
          attribute: statement,
          path: next.prefix + statement.name.name,
        };
      } else {
        nested.push({
          body: statement.body,
          prefix: `${next.prefix}${blockName(statement)}.`,
        });
      }
    }
    work.push(...nested.reverse());
  }
}

/** Adds what a block refers to to its level's graph. */
export function addReferences(
  block: BlockStatement,
  level: Level,
  source: SourceText | undefined,
  graph: GraphInMaking,
): void {
  const from = blockId(block);
  for (const { attribute, path: argument } of attributesIn(block)) {
    for (const traversal of traversalsIn([attribute])) {
      const [first] = traversal;
      const place = placeOf(source, first.start);
      const path = traversalName(traversal);
      const to = targetOf(traversal, level);
      if (to !== undefined) {
        const flow = flowOf(traversal, argument);
        graph.references.push({ from, to, path, argument, flow, ...place });
      } else if (
        !identifiers.has(first.name) &&
        !level.hasVariable(first.name)
      ) {
        graph.missing.push({ from, path, argument, ...place });
      }
    }
  }
}
