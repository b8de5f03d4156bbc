import { componentNames, componentType } from '../catalogue';
import { blockName } from '../graph/blockId';
import { cyclesIn } from '../graph/cycles';
import { checkBody } from './checkBody';
import type { Module, ModuleNode } from './Module';
import { nearestName } from './nearestName';
import { checkReferences } from './references';
import type { Report } from './Report';
import { findCustomComponent } from './scope';
import { type StabilityLevel, stabilityProblem } from './stability';

export interface CheckOptions {
  readonly stability: StabilityLevel;
  readonly community: boolean;
  /** Whether the release that runs may have what the catalogue lacks. */
  readonly isNewer: boolean;
}

const NONE: readonly ModuleNode[] = [];

/** A module whose blocks are being checked. */
type Frame = {
  readonly module: Module;
  readonly edges: Map<ModuleNode, readonly ModuleNode[]>;
  next: number;
};

/**
 * Reports on a module and those inside it: each block's own findings, its body against its type, what
 * is inside it, its references; then cycles and blocks that refer to themselves. Nesting takes no
 * stack space.
 */
export function checkModule(
  root: Module,
  options: CheckOptions,
  report: Report,
): void {
  const frames: Frame[] = [{ module: root, edges: new Map(), next: 0 }];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const { module } = frame;
    const node = module.nodes[frame.next];
    frame.next += 1;
    if (node && checkNode(node, module, options, report)) {
      if (node.inner) {
        frames.push({ module: node.inner, edges: new Map(), next: 0 });
      } else {
        followReferences(node, frame, options, report);
      }
    } else if (!node) {
      reportCycles(frame, report);
      frames.pop();
      const outer = frames.at(-1);
      const around = outer?.module.nodes[outer.next - 1];
      if (outer && around) {
        followReferences(around, outer, options, report);
      }
    }
  }
}

/** Checks the references of a block, once what is inside it has been checked. */
function followReferences(
  node: ModuleNode,
  { module, edges }: Frame,
  { stability }: CheckOptions,
  report: Report,
) {
  const targets = checkReferences(node, module, stability, report);
  // A block outside of a foreach can't refer into it, so no cycle leads through one.
  const own = module.isForeach
    ? targets.filter(target => target.module === module)
    : targets;
  if (own.length > 0) {
    edges.set(node, own);
  }
}

/** @returns whether Alloy goes on to what is inside the block and to its references */
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
  return true;
}

function checkComponent(
  { block }: ModuleNode,
  module: Module,
  options: CheckOptions,
  report: Report,
): boolean {
  const name = blockName(block);
  const custom = findCustomComponent(module, block.name[0]);
  if (custom) {
    const type = custom.type?.();
    if (type) {
      checkBody(block, type, report.of('file'));
    }
    return type !== undefined;
  }
  const component = componentType(name);
  if (!component) {
    report.name(
      block,
      name,
      `cannot find the definition of component name "${name}"`,
      {
        lacking: 'component',
        nearest: () => nearestName(name, componentNames()),
      },
    );
    // A release that has it goes on to what it refers to.
    return options.isNewer;
  }
  const { stability, body } = component;
  const problem = availabilityProblem(name, stability, options);
  if (problem !== undefined) {
    report.name(block, name, problem, { lacking: 'stability' });
    if (!options.isNewer) {
      return false;
    }
  }
  const isStable = stability === 'generally-available';
  checkBody(block, body, report.of(isStable ? 'catalogue' : 'preview'));
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

function reportCycles({ edges }: Frame, report: Report) {
  const cycles = cyclesIn([...edges.keys()], node => edges.get(node) ?? NONE);
  for (const cycle of cycles) {
    const sorted = [...cycle].sort((a, b) => (a.id > b.id ? 1 : -1));
    const ids = sorted.map(node => node.id).join(', ');
    for (const node of sorted) {
      report.head(node.block, `cycle detected: ${ids}`);
    }
  }
  for (const [node, targets] of edges) {
    if (targets.includes(node)) {
      report.head(node.block, 'cannot reference self');
    }
  }
}
