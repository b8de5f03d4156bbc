import type { BlockStatement, Statement } from '../ast';
import { ArgumentType, configBlockType } from '../catalogue';
import { blockId, blockName } from '../graph/blockId';
import { collectForeach } from './collectForeach';
import { booleanOf } from './literalAttribute';
import { sortBlocks } from './kinds';
import { Module, ModuleNode } from './Module';
import type { StabilityLevel } from './stability';

/** Blocks of one group by their id, to find those that repeat one. */
type Seen = Map<string, BlockStatement>;

export interface CollectOptions {
  readonly stability: StabilityLevel;
}

/**
 * Makes a module of its statements: its blocks in the order in which Alloy checks them (declares,
 * configuration blocks, components, services), with what is wrong with their place, name and label.
 */
export function collect(
  module: Module,
  body: readonly Statement[],
  options: CollectOptions,
): void {
  const { declares, configs, components, services } = sortBlocks(body);
  collectDeclares(module, declares, options);
  collectConfigs(module, configs, options);
  collectComponents(module, components);
  collectServices(module, services);
}

/** A node for a block, and whether it is the first of its id in its group. */
export function makeNode(
  block: BlockStatement,
  kind: ModuleNode['kind'],
): ModuleNode {
  return { id: blockId(block), block, kind, findings: [], body: block.body };
}

function named(
  block: BlockStatement,
  kind: ModuleNode['kind'],
  seen: Seen,
  index: number,
): { node: ModuleNode; isFirst: boolean } {
  const node = makeNode(block, kind);
  const first = seen.get(node.id);
  if (!first) {
    seen.set(node.id, block);
    return { node, isFirst: true };
  }
  const { id } = node;
  node.findings.push(report =>
    report.name(
      block,
      id,
      `block ${id} already declared at ${report.place(first)}`,
    ),
  );
  return { node: { ...node, id: `${id}-${index}` }, isFirst: false };
}

/** Statements of a module that are no blocks. */
export function refuseAttributes(node: ModuleNode, body: readonly Statement[]) {
  for (const statement of body) {
    if (statement.type === 'attribute') {
      node.findings.push(report =>
        report.node(statement, 'unsupported statement type *ast.AttributeStmt'),
      );
    }
  }
}

/** @returns whether the label is there */
export function requireLabel(node: ModuleNode): boolean {
  const { block } = node;
  if (block.label !== '') {
    return true;
  }
  const name = blockName(block);
  node.findings.push(report =>
    report.name(block, name, `${name} block must have a label`),
  );
  return false;
}

/** Blocks that configure the process have no place in a module or a `foreach`. */
function refuseOutsideRoot(node: ModuleNode, module: Module) {
  const id = blockId(node.block);
  if (!module.isRoot) {
    node.findings.push(report =>
      report.name(node.block, id, `${id} not allowed in module`),
    );
  } else if (module.isForeach) {
    node.findings.push(report =>
      report.name(node.block, id, `${id} not allowed in foreach`),
    );
  }
}

function collectDeclares(
  module: Module,
  declares: readonly BlockStatement[],
  options: CollectOptions,
) {
  const seen: Seen = new Map();
  declares.forEach((block, index) => {
    const isLabelled = block.label !== '';
    const node = namedDeclare(block, seen, index);
    refuseAttributes(node, block.body);
    const inner = new Module({
      isRoot: false,
      isForeach: false,
      parent: module,
      variables: module.variables,
    });
    collect(inner, block.body, options);
    module.add({ ...node, body: [], inner });
    if (isLabelled) {
      module.variables.add('argument');
      module.customComponents.set(block.label, {
        type: argumentsType(inner.argumentBlocks),
      });
    }
  });
}

function namedDeclare(block: BlockStatement, seen: Seen, index: number) {
  const { node } = named(block, 'declare', seen, index);
  if (block.label === '') {
    // Before what is wrong with its id.
    node.findings.unshift(report =>
      report.name(block, 'declare', 'declare block must have a label'),
    );
  }
  return node;
}

/** What a component made of a `declare` takes: its arguments, of any type. */
function argumentsType(argumentBlocks: readonly BlockStatement[]) {
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
  options: CollectOptions,
) {
  const seen: Seen = new Map();
  configs.forEach((block, index) => {
    const { node, isFirst } = named(block, 'config', seen, index);
    const name = blockName(block);
    if (name === 'foreach') {
      collectForeach(module, node, options);
      return;
    }
    node.type = configBlockType(name);
    if (name === 'logging' || name === 'tracing') {
      refuseOutsideRoot(node, module);
    } else if (name === 'argument' || name === 'export') {
      collectModuleInterface(module, node, isFirst);
    } else if (requireLabel(node) && isFirst) {
      // What an import brings is not known without fetching it.
      module.customComponents.set(block.label, {});
    }
    module.add(node);
  });
}

function collectModuleInterface(
  module: Module,
  node: ModuleNode,
  isFirst: boolean,
) {
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
    const { node } = named(block, 'component', seen, index);
    if (block.label === '') {
      const name = blockName(block);
      node.findings.unshift(report =>
        report.name(block, name, `component "${name}" must have a label`),
      );
    }
    module.add(node);
  });
}

function collectServices(module: Module, services: readonly BlockStatement[]) {
  const seen: Seen = new Map();
  services.forEach((block, index) => {
    const { node } = named(block, 'config', seen, index);
    refuseOutsideRoot(node, module);
    const name = blockName(block);
    node.type = configBlockType(name);
    if (!node.type) {
      node.findings.push(report =>
        report.node(
          block,
          `service "${name}" does not support being configured`,
        ),
      );
    }
    module.add(node);
  });
}
