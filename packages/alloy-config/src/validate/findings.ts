import type { Statement } from '../ast';
import { blockId, blockName } from '../graph/blockId';
import type { Module, ModuleNode } from './Module';
import type { Lacking } from './ValidationDiagnostic';

/** Finds fault with statements of a module that are no blocks. */
export function refuseAttributes(
  node: ModuleNode,
  body: readonly Statement[],
): void {
  for (const statement of body) {
    if (statement.type === 'attribute') {
      node.findings.push(report =>
        report.node(statement, 'unsupported statement type *ast.AttributeStmt'),
      );
    }
  }
}

/**
 * Finds fault with a block without a label, naming it as messages do.
 *
 * @param lacking what the catalogue would have to know of it to say that it needs one
 * @returns whether the label is there
 */
export function requireLabel(
  node: ModuleNode,
  subject = (name: string) => `${name} block`,
  lacking?: () => Lacking | undefined,
): boolean {
  const { block } = node;
  if (block.label === '') {
    const name = blockName(block);
    node.findings.push(report =>
      report.name(block, name, `${subject(name)} must have a label`, {
        lacking: lacking?.(),
      }),
    );
  }
  return block.label !== '';
}

/** Blocks that configure the process have no place in a module or a `foreach`. */
export function refuseOutsideRoot(node: ModuleNode, module: Module): void {
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
