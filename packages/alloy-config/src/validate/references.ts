import {
  componentNames,
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
import { nearestName } from './nearestName';
import type { Report } from './Report';
import { findBlock, findCustomComponent } from './scope';
import { type StabilityLevel, stabilityProblem } from './stability';

/** A namespace of the standard library, and what is in it. */
const LIBRARY_DEPTH = 2;

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
      { severity: 'warning' },
    );
    return;
  }
  const name = traversalName(traversal);
  const problem =
    experimentalIdentifiers.has(name) &&
    stabilityProblem(name, 'experimental', stability);
  if (problem) {
    report.span(first, last, problem, { lacking: 'stability' });
  }
}

/**
 * Whether a newer release's standard library may have a name: it is written as
 * its functions and constants are (`string.trim`), and no component's name,
 * nor one of the file's own, begins like it.
 */
function mayBeLibrary(traversal: Traversal, module: Module): boolean {
  const [{ name }] = traversal;
  return (
    traversal.length <= LIBRARY_DEPTH &&
    name !== 'argument' &&
    !componentNamespaces().has(name) &&
    findCustomComponent(module, name) === undefined
  );
}

let namespaces: ReadonlySet<string> | undefined;

/** What the names of components begin with: `prometheus`, `loki`. */
function componentNamespaces(): ReadonlySet<string> {
  namespaces ??= new Set(componentNames().map(it => it.split('.', 1)[0]));
  return namespaces;
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
        report.node(first, 'a component is shadowing an existing stdlib name', {
          severity: 'warning',
        });
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
        mayBeLibrary(traversal, module)
          ? {
              lacking: 'function',
              nearest: () => nearestName(first.name, identifiers),
            }
          : undefined,
      );
    }
  }
  return targets;
}
