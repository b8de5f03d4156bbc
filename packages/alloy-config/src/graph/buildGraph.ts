import type { BlockStatement, File, Statement } from '../ast';
import { unquote } from '../scan';
import { blockId, blockName } from './blockId';
import type { ConfigGraph, GraphNode } from './ConfigGraph';
import { cyclesIn } from './cycles';
import { duplicatesIn, GraphInMaking, Level, placeOf } from './Level';
import { addReferences } from './referencesOf';
import { isService } from './sortBlocks';

const CONFIGURATION: ReadonlySet<string> = new Set(['logging', 'tracing']);
const OWN_KINDS = ['declare', 'argument', 'export', 'foreach'] as const;

/** What a block is, as far as its name tells. */
function kindOf(block: BlockStatement): GraphNode['kind'] {
  const name = blockName(block);
  const own = OWN_KINDS.find(kind => kind === name);
  if (own) {
    return own;
  }
  if (CONFIGURATION.has(name)) {
    return 'configuration';
  }
  if (name.startsWith('import.')) {
    return 'import';
  }
  if (isService(block)) {
    return 'service';
  }
  return 'component';
}

/** The text that the `var` of a `foreach` is set to. */
function variableOf(block: BlockStatement): string | undefined {
  for (const statement of block.body) {
    if (
      statement.type === 'attribute' &&
      statement.name.name === 'var' &&
      statement.value.type === 'literal' &&
      statement.value.kind === 'string'
    ) {
      return unquote(statement.value.raw);
    }
  }
  return undefined;
}

function isTemplate(statement: Statement): statement is BlockStatement {
  return statement.type === 'block' && blockName(statement) === 'template';
}

/** The level inside a block, and what of the block belongs to the level around it. */
function enter(
  block: BlockStatement,
  around: Level,
  variables: ReadonlySet<string>,
): { inner?: Level; variables: ReadonlySet<string>; outer: BlockStatement } {
  const name = blockName(block);
  if (name === 'declare') {
    const own = new Set(['module_path', 'argument']);
    const inner = new Level({
      body: block.body,
      variables: own,
      around,
      seesAround: false,
    });
    return { inner, variables: own, outer: { ...block, body: [] } };
  }
  const template = name === 'foreach' ? block.body.find(isTemplate) : undefined;
  if (!template) {
    return { variables, outer: block };
  }
  const variable = variableOf(block);
  const own = new Set([
    ...variables,
    ...(variable === undefined ? [] : [variable]),
  ]);
  const inner = new Level({
    body: template.body,
    variables: own,
    around,
    seesAround: true,
  });
  const body = block.body.filter(statement => !isTemplate(statement));
  return { inner, variables: own, outer: { ...block, body } };
}

function cyclesOf(graph: GraphInMaking): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of graph.references) {
    const known = targets.get(from);
    if (known) {
      known.push(to);
    } else {
      targets.set(from, [to]);
    }
  }
  const ids = [...new Set(graph.nodes.map(node => node.id))];
  const own = new Set(ids);
  const targetsOf = (id: string) =>
    (targets.get(id) ?? []).filter(target => own.has(target));
  const selves = ids.filter(id => targetsOf(id).includes(id)).map(id => [id]);
  return [...cyclesIn(ids, targetsOf).map(cycle => cycle.sort()), ...selves];
}

/**
 * What refers to what in a configuration, and which way data flows: its blocks, references, names
 * defined twice, references to nothing, and cycles. Plain data.
 *
 * What a `declare` or a `foreach` holds is a graph of its own, inside its node; what an `import`
 * brings is not looked for. No types are needed, so the component catalogue is not loaded.
 */
export function buildGraph(file: File): ConfigGraph {
  const { source } = file;
  const variables: ReadonlySet<string> = new Set(['module_path']);
  const root = new Level({ body: file.body, variables, seesAround: false });
  const work = [{ level: root, variables }];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { level } = next;
    const { graph } = level;
    for (const block of level.blocks) {
      const name = blockName(block);
      const {
        inner,
        outer,
        variables: own,
      } = enter(block, level, next.variables);
      const kind = kindOf(block);
      const definition =
        kind === 'component' ? level.definitionOf(name) : undefined;
      graph.nodes.push({
        id: blockId(block),
        name,
        label: block.label,
        kind: definition === undefined ? kind : 'custom component',
        ...placeOf(source, block.start),
        ...(definition !== undefined && { definition }),
        ...(inner && { inside: inner.graph }),
      });
      addReferences(outer, level, source, graph);
      if (inner) {
        work.push({ level: inner, variables: own });
      }
    }
    graph.duplicates.push(...duplicatesIn(level, source));
    graph.cycles.push(...cyclesOf(graph));
  }
  return root.graph;
}
