import {
  deprecatedIdentifiers,
  experimentalIdentifiers,
  identifiers,
} from '../catalogue';
import {
  type Traversal,
  traversalName,
  traversalsIn,
} from '../graph/traversals';
import type { Module, ModuleNode } from './Module';
import type { Report } from './Report';
import { findBlock } from './scope';
import { type StabilityLevel, stabilityProblem } from './stability';

function checkLibraryUse(
  traversal: Traversal,
  stability: StabilityLevel,
  report: Report,
) {
  const [first] = traversal;
  const last = traversal[traversal.length - 1];
  if (deprecatedIdentifiers.has(first.name)) {
    report.span(
      first,
      last,
      'this stdlib function is deprecated; please refer to the documentation for updated usage and alternatives',
      'warning',
    );
    return;
  }
  const name = traversalName(traversal);
  const problem =
    experimentalIdentifiers.has(name) &&
    stabilityProblem(name, 'experimental', stability);
  if (problem) {
    report.span(first, last, problem);
  }
}

/**
 * Checks the references of a block, and gives the blocks that they lead to, in order.
 */
export function checkReferences(
  node: ModuleNode,
  module: Module,
  stability: StabilityLevel,
  report: Report,
): ModuleNode[] {
  const targets: ModuleNode[] = [];
  for (const traversal of traversalsIn(node.body)) {
    const [first] = traversal;
    const target = findBlock(module, traversal);
    if (target) {
      if (identifiers.has(first.name)) {
        report.node(
          first,
          'a component is shadowing an existing stdlib name',
          'warning',
        );
      }
      targets.push(target);
    } else if (
      identifiers.has(first.name) ||
      module.variables.has(first.name)
    ) {
      checkLibraryUse(traversal, stability, report);
    } else {
      report.span(
        first,
        traversal[traversal.length - 1],
        `component "${traversalName(
          traversal,
        )}" does not exist or is out of scope`,
      );
    }
  }
  return targets;
}
