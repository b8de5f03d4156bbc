import {
  attributeOf,
  blocksIn,
  fieldsOf,
  literalOf,
  literalValue,
  textsIn,
} from '@alloy-fleet/alloy-config';
import type { BlockStatement } from '@alloy-fleet/alloy-config';
import { componentFacts } from '@alloy-fleet/alloy-config/components';
import type { Component } from './Component';
import { ruleMatches } from './ruleMatches';

/** Whether a component takes a label off everything that goes through it, as far as its rules can be read. */
export function dropsLabel({ name, block }: Component, label: string): boolean {
  const { hasStages, relabels } = componentFacts(name);
  if (hasStages) {
    return stagesOf(block).some(stage => stageDrops(stage, label));
  }
  return relabels !== undefined
    ? blocksIn(block, 'rule').some(rule => ruleDrops(rule, label) === true)
    : false;
}

/** Whether a rule takes a label off; undefined if its expression can not be read. */
export function ruleDrops(
  rule: BlockStatement,
  label: string,
): boolean | undefined {
  switch (literalOf(rule, 'action')) {
    case 'labeldrop':
      return ruleMatches(rule, label);
    case 'labelkeep': {
      const isKept = ruleMatches(rule, label);
      return isKept === undefined ? undefined : !isKept;
    }
    default: {
      // A label with an empty value is no label.
      const replacement = attributeOf(rule, 'replacement')?.value;
      return (
        literalOf(rule, 'target_label') === label &&
        replacement?.type === 'literal' &&
        literalValue(replacement) === ''
      );
    }
  }
}

/** The stages of a pipeline, those under a `stage.match` among them. */
function stagesOf(block: BlockStatement): BlockStatement[] {
  return block.body.flatMap(statement =>
    statement.type === 'block' ? [statement, ...stagesOf(statement)] : [],
  );
}

function stageDrops(stage: BlockStatement, label: string): boolean {
  const values = attributeOf(stage, 'values')?.value;
  switch (stage.name.join('.')) {
    case 'stage.label_drop':
      return textsIn(values).includes(label);
    case 'stage.label_keep':
      return !textsIn(values).includes(label);
    case 'stage.structured_metadata':
      return fieldsOf(values).has(label);
    default:
      return false;
  }
}
