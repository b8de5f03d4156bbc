import { literalValue } from '@alloy-fleet/alloy-config';
import type { BlockStatement } from '@alloy-fleet/alloy-config';
import { matchesWhole } from '@alloy-fleet/alloy-relabel';
import type { Component } from './Configuration';
import { attributeOf, blocksIn, fieldsOf, literalOf, textsIn } from './reading';

/** Whether a component takes a label off everything that goes through it. */
export function dropsLabel({ name, block }: Component, label: string): boolean {
  if (name === 'loki.process') {
    return stagesOf(block).some(stage => stageDrops(stage, label));
  }
  return /\.relabel$/.test(name)
    ? blocksIn(block, 'rule').some(rule => ruleDrops(rule, label))
    : false;
}

/** Whether a rule takes a label off; one whose expression does not compile, and is a finding of its own, does not. */
export function ruleDrops(rule: BlockStatement, label: string): boolean {
  const regex = String(literalOf(rule, 'regex') ?? '(.*)');
  switch (literalOf(rule, 'action')) {
    case 'labeldrop':
      return matchesWhole(regex, label) === true;
    case 'labelkeep':
      return matchesWhole(regex, label) === false;
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
