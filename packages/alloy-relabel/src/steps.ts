import { boundedMemo } from './boundedMemo';
import { isLabelName } from './labelName';
import type { LabelSet } from './labelSet';
import { toLowerCase, toUpperCase } from './letterCase';
import { hashmod } from './hashmod';
import { compileAnchored } from './pattern/anchoredRegex';
import { parseTemplate } from './pattern/template';
import type { RelabelRule } from './relabelConfig';

/** One rule, ready to run: changes the label set and says whether it is kept. */
export type Step = (labels: LabelSet) => boolean;

/** The value a rule looks at: its source labels, joined. */
function sourceReader(rule: RelabelRule): (labels: LabelSet) => string {
  const [first, ...others] = rule.sourceLabels;
  if (first === undefined) {
    return () => '';
  }
  return labels => {
    let value = labels.get(first);
    for (const name of others) {
      value += rule.separator + labels.get(name);
    }
    return value;
  };
}

function matchStep(rule: RelabelRule, keepMatching: boolean): Step {
  const regex = compileAnchored(rule.regex);
  const read = sourceReader(rule);
  const kept = boundedMemo(value => regex.test(value) === keepMatching);
  return labels => kept(read(labels));
}

function equalStep(rule: RelabelRule, keepEqual: boolean): Step {
  const read = sourceReader(rule);
  return labels =>
    (read(labels) === labels.get(rule.targetLabel)) === keepEqual;
}

/** Sets the target label to a function of the source value. */
function valueStep(
  rule: RelabelRule,
  compute: (value: string) => string,
): Step {
  const read = sourceReader(rule);
  const result = boundedMemo(compute);
  return labels => {
    labels.set(rule.targetLabel, result(read(labels)));
    return true;
  };
}

function replaceStep(rule: RelabelRule): Step {
  const regex = compileAnchored(rule.regex);
  const target = parseTemplate(rule.targetLabel, regex);
  const replacement = parseTemplate(rule.replacement, regex);
  const read = sourceReader(rule);
  const outcome = boundedMemo(value => {
    const groups =
      target.constant && replacement.constant
        ? regex.test(value) && []
        : regex.match(value);
    if (!groups) {
      return null;
    }
    const name = target.expand(groups);
    // A target that the groups made invalid is passed over, not an error.
    return isLabelName(name)
      ? { name, value: replacement.expand(groups) }
      : null;
  });
  return labels => {
    const change = outcome(read(labels));
    if (change) {
      labels.set(change.name, change.value);
    }
    return true;
  };
}

function labelMapStep(rule: RelabelRule): Step {
  const regex = compileAnchored(rule.regex);
  const replacement = parseTemplate(rule.replacement, regex);
  const renamed = boundedMemo(name => {
    const groups = regex.match(name);
    return groups && replacement.expand(groups);
  });
  return labels => {
    for (const [name, value] of labels.entries()) {
      const newName = renamed(name);
      if (newName !== null) {
        labels.set(newName, value);
      }
    }
    return true;
  };
}

function nameFilterStep(rule: RelabelRule, keepMatching: boolean): Step {
  const regex = compileAnchored(rule.regex);
  const kept = boundedMemo(name => regex.test(name) === keepMatching);
  return labels => {
    labels.filterNames(kept);
    return true;
  };
}

/** Makes a validated rule ready to run (`relabel` of prometheus `model/relabel`). */
export function toStep(rule: RelabelRule): Step {
  switch (rule.action) {
    case 'keep':
      return matchStep(rule, true);
    case 'drop':
      return matchStep(rule, false);
    case 'keepequal':
      return equalStep(rule, true);
    case 'dropequal':
      return equalStep(rule, false);
    case 'hashmod':
      return valueStep(rule, value => String(hashmod(value, rule.modulus)));
    case 'lowercase':
      return valueStep(rule, toLowerCase);
    case 'uppercase':
      return valueStep(rule, toUpperCase);
    case 'labelmap':
      return labelMapStep(rule);
    case 'labeldrop':
      return nameFilterStep(rule, false);
    case 'labelkeep':
      return nameFilterStep(rule, true);
    case 'replace':
      return replaceStep(rule);
    default:
      throw new Error(`no step for the action ${rule.action satisfies never}`);
  }
}
