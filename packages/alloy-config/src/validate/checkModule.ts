import { componentType } from '../catalogue';
import { blockName } from '../graph/blockId';
import { cyclesIn } from '../graph/cycles';
import { checkBody } from './checkBody';
import type { Module, ModuleNode } from './Module';
import { checkReferences } from './references';
import type { Report } from './Report';
import { type StabilityLevel, stabilityProblem } from './stability';

export interface CheckOptions {
  readonly stability: StabilityLevel;
  readonly community: boolean;
}

/**
 * Reports on a module: each block's own findings, its body against its type, what is inside it, its
 * references; then cycles and blocks that refer to themselves.
 */
export function checkModule(
  module: Module,
  options: CheckOptions,
  report: Report,
): void {
  const edges = new Map<ModuleNode, Set<ModuleNode>>();
  for (const node of module.nodes) {
    if (!checkNode(node, module, options, report)) {
      continue;
    }
    const targets = checkReferences(node, module, options.stability, report);
    // A block outside of a foreach can't refer into it, so no cycle leads through one.
    const own = targets.filter(target => module.nodesById.has(target.id));
    edges.set(node, new Set(own));
  }
  reportCycles(module, edges, report);
  for (const [node, targets] of edges) {
    if (targets.has(node)) {
      report.head(node.block, 'cannot reference self');
    }
  }
}

/** @returns whether Alloy goes on to the references of the block */
function checkNode(
  node: ModuleNode,
  module: Module,
  options: CheckOptions,
  report: Report,
): boolean {
  node.findings.forEach(finding => finding(report));
  if (node.kind === 'component') {
    return checkComponent(node, module, options, report);
  }
  if (node.type) {
    checkBody({ ...node.block, body: node.body }, node.type, report);
  }
  if (node.inner) {
    checkModule(node.inner, options, report);
  }
  return true;
}

function checkComponent(
  { block }: ModuleNode,
  module: Module,
  options: CheckOptions,
  report: Report,
): boolean {
  const name = blockName(block);
  const custom = module.customComponent(name);
  if (custom) {
    if (custom.type) {
      checkBody(block, custom.type, report);
    }
    return custom.type !== undefined;
  }
  const component = componentType(name);
  const problem = component
    ? availabilityProblem(name, component.stability, options)
    : `cannot find the definition of component name "${name}"`;
  if (problem !== undefined) {
    report.name(block, name, problem);
    return false;
  }
  checkBody(block, component!.body, report);
  return true;
}

function availabilityProblem(
  name: string,
  stability: StabilityLevel | 'community',
  options: CheckOptions,
): string | undefined {
  if (stability !== 'community') {
    return stabilityProblem(
      `component "${name}"`,
      stability,
      options.stability,
    );
  }
  return options.community
    ? undefined
    : `the component "${name}" is a community component. Use the --feature.community-components.enabled command-line flag to enable community components`;
}

function reportCycles(
  module: Module,
  edges: ReadonlyMap<ModuleNode, ReadonlySet<ModuleNode>>,
  report: Report,
) {
  const cycles = cyclesIn(module.nodes, node => [...(edges.get(node) ?? [])]);
  for (const cycle of cycles) {
    const sorted = [...cycle].sort((a, b) => (a.id > b.id ? 1 : -1));
    const ids = sorted.map(node => node.id).join(', ');
    for (const node of sorted) {
      report.head(node.block, `cycle detected: ${ids}`);
    }
  }
}
