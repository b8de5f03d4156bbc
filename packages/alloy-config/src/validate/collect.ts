import type { BlockStatement, Statement } from '../ast';
import {
  ArgumentType,
  BodyType,
  componentType,
  configBlockType,
} from '../catalogue';
import { blockId, blockName } from '../graph/blockId';
import { Collection } from './Collection';
import { collectForeach } from './collectForeach';
import { refuseAttributes, refuseOutsideRoot, requireLabel } from './findings';
import { sortBlocks } from '../graph/sortBlocks';
import { booleanOf } from './literalAttribute';
import { Module, ModuleNode } from './Module';
import { findCustomComponent } from './scope';
import type { StabilityLevel } from './stability';

/** Blocks of one group by their id, to find those that repeat one. */
type Seen = Map<string, BlockStatement>;

/**
 * Makes the root module of a file's statements, and those inside it: each with its blocks in the
 * order in which Alloy checks them (declares, configuration blocks, components, services), and what
 * is wrong with their place, name and label.
 */
export function collect(
  body: readonly Statement[],
  stability: StabilityLevel,
): Module {
  const root = new Module({
    isRoot: true,
    isForeach: false,
    variables: new Set(['module_path']),
  });
  const collection = new Collection(stability);
  collection.later(root, body);
  collection.run((module, statements) => {
    const { declares, configs, components, services } = sortBlocks(statements);
    collectDeclares(module, declares, collection);
    collectConfigs(module, configs, collection);
    collectComponents(module, components);
    collectServices(module, services);
  });
  return root;
}

function makeNode(
  block: BlockStatement,
  kind: ModuleNode['kind'],
  module: Module,
): ModuleNode {
  const id = blockId(block);
  return { id, block, kind, findings: [], body: block.body, module };
}

/** Finds fault with a block that repeats another's id. */
function distinguish(
  node: ModuleNode,
  seen: Seen,
  index: number,
): { node: ModuleNode; isFirst: boolean } {
  const { id, block } = node;
  const first = seen.get(id);
  if (!first) {
    seen.set(id, block);
    return { node, isFirst: true };
  }
  node.findings.push(report =>
    report.name(
      block,
      id,
      `block ${id} already declared at ${report.place(first)}`,
    ),
  );
  return { node: { ...node, id: `${id}-${index}` }, isFirst: false };
}

function collectDeclares(
  module: Module,
  declares: readonly BlockStatement[],
  collection: Collection,
) {
  const seen: Seen = new Map();
  declares.forEach((block, index) => {
    const labelled = makeNode(block, 'declare', module);
    const isLabelled = requireLabel(labelled);
    const { node, isFirst } = distinguish(labelled, seen, index);
    refuseAttributes(node, block.body);
    const inner = new Module({
      isRoot: false,
      isForeach: false,
      parent: module,
      variables: module.variables,
    });
    collection.later(inner, block.body);
    module.add({ ...node, body: [], inner }, isFirst);
    if (isLabelled) {
      module.variables.add('argument');
      module.customComponents.set(block.label, {
        type: () => argumentsType(inner.argumentBlocks),
      });
    }
  });
}

/** What a component made of a `declare` takes: its arguments, of any type. */
function argumentsType(argumentBlocks: readonly BlockStatement[]): BodyType {
  const types = argumentBlocks.map((block): [string, ArgumentType] => [
    block.label,
    {
      name: block.label,
      type: { kind: 'scalar', name: 'any' },
      required: booleanOf(block, 'optional') !== true,
    },
  ]);
  return {
    arguments: new Map(types),
    blocks: new Map(),
    required: types
      .filter(([, argument]) => argument.required)
      .map(([name]) => name),
  };
}

function collectConfigs(
  module: Module,
  configs: readonly BlockStatement[],
  collection: Collection,
) {
  const seen: Seen = new Map();
  configs.forEach((block, index) => {
    const { node, isFirst } = distinguish(
      makeNode(block, 'config', module),
      seen,
      index,
    );
    const name = blockName(block);
    if (name === 'foreach') {
      collectForeach(node, isFirst, collection);
      return;
    }
    node.type = configBlockType(name);
    if (name === 'logging' || name === 'tracing') {
      refuseOutsideRoot(node, module);
    } else if (name === 'argument' || name === 'export') {
      collectInterface(module, node, isFirst);
    } else if (requireLabel(node) && isFirst) {
      // What an import brings is not known without fetching it.
      module.customComponents.set(block.label, {});
    }
    module.add(node, isFirst);
  });
}

/** An `argument` or an `export` of a module. */
function collectInterface(module: Module, node: ModuleNode, isFirst: boolean) {
  const name = blockName(node.block);
  if (module.isRoot) {
    node.findings.push(report =>
      report.node(node.block, `${name} blocks only allowed inside a module`),
    );
  }
  if (requireLabel(node) && isFirst && name === 'argument') {
    module.argumentBlocks.push(node.block);
  }
}

function collectComponents(
  module: Module,
  components: readonly BlockStatement[],
) {
  const seen: Seen = new Map();
  components.forEach((block, index) => {
    const node = makeNode(block, 'component', module);
    requireLabel(
      node,
      name => `component "${name}"`,
      // A block that is not known may be one that takes none, as `logging` does.
      () =>
        componentType(blockName(block)) ||
        findCustomComponent(module, block.name[0])
          ? undefined
          : 'component',
    );
    const distinct = distinguish(node, seen, index);
    module.add(distinct.node, distinct.isFirst);
  });
}

function collectServices(module: Module, services: readonly BlockStatement[]) {
  const seen: Seen = new Map();
  services.forEach((block, index) => {
    const { node, isFirst } = distinguish(
      makeNode(block, 'config', module),
      seen,
      index,
    );
    refuseOutsideRoot(node, module);
    const name = blockName(block);
    node.type = configBlockType(name);
    if (!node.type) {
      node.findings.push(report =>
        report.node(
          block,
          `service "${name}" does not support being configured`,
          { lacking: 'block' },
        ),
      );
    }
    module.add(node, isFirst);
  });
}
