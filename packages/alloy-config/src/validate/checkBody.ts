import type { AttributeStatement, BlockStatement } from '../ast';
import type { BlockType, BodyType } from '../catalogue';
import { blockName } from '../graph/blockId';
import { checkValue } from './checkValue';
import type { Report } from './Report';

/**
 * Checks a block's body against its type, nested blocks included, and then what is missing
 * (`syntax/typecheck` of grafana/alloy).
 */
export function checkBody(
  block: BlockStatement,
  type: BodyType,
  report: Report,
): void {
  const attributes = new Set<string>();
  const blockCounts = countBlocks(block);
  for (const statement of block.body) {
    if (statement.type === 'attribute') {
      checkAttribute(statement, type, attributes, report);
    } else {
      checkBlock(statement, type, blockCounts, report);
    }
  }
  for (const name of type.required) {
    if (type.arguments.has(name)) {
      if (!attributes.has(name)) {
        report.node(block, `missing required attribute "${name}"`);
      }
    } else if (!blockCounts.has(name)) {
      report.node(block, `missing required block "${name}"`);
    }
  }
}

function countBlocks(block: BlockStatement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const statement of block.body) {
    if (statement.type === 'block') {
      const name = blockName(statement);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function checkAttribute(
  attribute: AttributeStatement,
  type: BodyType,
  seen: Set<string>,
  report: Report,
) {
  const { name } = attribute.name;
  const argument = type.arguments.get(name);
  if (!argument) {
    report.node(
      attribute,
      type.blocks.has(name)
        ? `"${name}" must be a block, but is used as an attribute`
        : `unrecognized attribute name "${name}"`,
    );
    return;
  }
  if (seen.has(name)) {
    report.node(attribute, `attribute "${name}" may only be provided once`);
    return;
  }
  seen.add(name);
  checkValue(attribute.value, argument.type, report);
}

function nestedProblem(
  name: string,
  nested: BlockType | undefined,
  type: BodyType,
  count: number,
): string | undefined {
  if (nested) {
    return count > 1 && !nested.many
      ? `block "${name}" may only be specified once`
      : undefined;
  }
  return type.arguments.has(name)
    ? `"${name}" must be an attribute, but is used as a block`
    : `unrecognized block name "${name}"`;
}

function checkBlock(
  block: BlockStatement,
  type: BodyType,
  counts: ReadonlyMap<string, number>,
  report: Report,
) {
  const name = blockName(block);
  const nested = type.blocks.get(name);
  const problem = nestedProblem(name, nested, type, counts.get(name)!);
  if (problem !== undefined) {
    report.node(block, problem);
  } else if (nested) {
    checkBody(block, nested.body, report);
  }
}
