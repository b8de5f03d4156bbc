import type { BlockStatement } from '../ast';
import { configBlockType } from '../catalogue';
import { blockName } from '../graph/blockId';
import type { Collection } from './Collection';
import { textOf } from './literalAttribute';
import { refuseAttributes, requireLabel } from './findings';
import { Module, type ModuleNode } from './Module';
import { stabilityProblem } from './stability';

function isTemplate(
  statement: BlockStatement['body'][number],
): statement is BlockStatement {
  return statement.type === 'block' && blockName(statement) === 'template';
}

/** A `foreach`: its own arguments, and a template whose blocks see those around the `foreach`. */
export function collectForeach(
  node: ModuleNode,
  isFirst: boolean,
  collection: Collection,
): void {
  const { block, module } = node;
  const problem = stabilityProblem(
    'foreach block "foreach"',
    'experimental',
    collection.stability,
  );
  if (problem !== undefined) {
    node.findings.push(report =>
      report.name(block, 'foreach', problem, { lacking: 'stability' }),
    );
  }
  requireLabel(node);

  const body = block.body.filter(statement => !isTemplate(statement));
  const template = block.body.filter(isTemplate).at(-1);
  const type = configBlockType('foreach');
  if (!template) {
    node.findings.push(report =>
      report.node(block, 'missing required block "template"'),
    );
    module.add({ ...node, kind: 'config', type, body }, isFirst);
    return;
  }
  refuseAttributes(node, template.body);
  const variable = textOf({ ...block, body }, 'var');
  if (variable !== undefined) {
    module.variables.add(variable);
  }
  const inner = new Module({
    isRoot: module.isRoot,
    isForeach: true,
    parent: module,
    variables: module.variables,
  });
  collection.later(inner, template.body);
  module.add({ ...node, kind: 'foreach', type, body, inner }, isFirst);
}
