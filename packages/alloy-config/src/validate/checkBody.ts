import type { AttributeStatement, BlockStatement } from '../ast';
import type { BlockType, BodyType } from '../catalogue';
import { blockName } from '../graph/blockId';
import { checkValue } from './checkValue';
import { nearestName } from './nearestName';
import type { Report } from './Report';

/** A block whose statements are being checked. */
type Frame = {
  readonly block: BlockStatement;
  readonly type: BodyType;
  /** Names of attributes seen so far; a body has few. */
  readonly attributes: string[];
  /** How often a block of each name stands here; counted when it is first asked for. */
  counts?: ReadonlyMap<string, number>;
  next: number;
};

/**
 * Checks a block's body against its type, nested blocks included, and then what is missing
 * (`syntax/typecheck` of grafana/alloy). Nested blocks take no stack space.
 */
export function checkBody(
  block: BlockStatement,
  type: BodyType,
  report: Report,
): void {
  const frames = [enter(block, type)];
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const statement = frame.block.body[frame.next];
    frame.next += 1;
    if (!statement) {
      reportMissing(frame, report);
      frames.pop();
    } else if (statement.type === 'attribute') {
      checkAttribute(statement, frame, report);
    } else {
      const nested = nestedType(statement, frame, report);
      if (nested) {
        frames.push(enter(statement, nested.body));
      }
    }
  }
}

function enter(block: BlockStatement, type: BodyType): Frame {
  return { block, type, attributes: [], next: 0 };
}

function countOf(frame: Frame, name: string): number {
  frame.counts ??= countBlocks(frame.block);
  return frame.counts.get(name) ?? 0;
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

function reportMissing(frame: Frame, report: Report) {
  const { block, type, attributes } = frame;
  for (const name of type.required) {
    if (type.arguments.has(name)) {
      if (!attributes.includes(name)) {
        report.node(block, `missing required attribute "${name}"`, {
          lacking: 'requirement',
        });
      }
    } else if (countOf(frame, name) === 0) {
      report.node(block, `missing required block "${name}"`, {
        lacking: 'requirement',
      });
    }
  }
}

function checkAttribute(
  attribute: AttributeStatement,
  { type, attributes }: Frame,
  report: Report,
) {
  const { name } = attribute.name;
  const argument = type.arguments.get(name);
  if (!argument) {
    if (type.blocks.has(name)) {
      report.node(
        attribute,
        `"${name}" must be a block, but is used as an attribute`,
        { lacking: 'type' },
      );
    } else {
      report.node(attribute, `unrecognized attribute name "${name}"`, {
        lacking: 'attribute',
        nearest: () => nearestName(name, type.arguments.keys()),
      });
    }
  } else if (attributes.includes(name)) {
    report.node(attribute, `attribute "${name}" may only be provided once`);
  } else {
    attributes.push(name);
    checkValue(attribute.value, argument.type, report);
  }
}

/** The type of a nested block; undefined, with a reason reported, if it must not stand there. */
function nestedType(
  block: BlockStatement,
  frame: Frame,
  report: Report,
): BlockType | undefined {
  const { type } = frame;
  const name = blockName(block);
  const nested = type.blocks.get(name);
  if (!nested) {
    if (type.arguments.has(name)) {
      report.node(
        block,
        `"${name}" must be an attribute, but is used as a block`,
        { lacking: 'type' },
      );
    } else {
      report.node(block, `unrecognized block name "${name}"`, {
        lacking: 'block',
        nearest: () => nearestName(name, type.blocks.keys()),
      });
    }
    return undefined;
  }
  if (!nested.many && countOf(frame, name) > 1) {
    report.node(block, `block "${name}" may only be specified once`, {
      lacking: 'block',
    });
    return undefined;
  }
  return nested;
}
