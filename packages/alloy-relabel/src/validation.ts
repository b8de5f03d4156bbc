import { isLabelName, isLabelNameTemplate } from './labelName';
import { regexProblem } from './pattern/anchoredRegex';
import {
  ACTIONS,
  actionOf,
  DEFAULTS,
  type RelabelAction,
  type RelabelConfig,
  type RelabelRule,
  toRule,
} from './relabelConfig';

/** Why a rule is refused. */
export type RelabelProblem = {
  /** Place of the rule in the list, from 0. */
  readonly rule: number;
  readonly field: keyof RelabelConfig;
  /** Prometheus's own words. */
  readonly reason: string;
  /** Names the rule (from 0), the value that is wrong and the reason. */
  readonly message: string;
};

type Refusal = { readonly field: keyof RelabelConfig; readonly reason: string };

const NEEDS_TARGET: readonly RelabelAction[] = [
  'replace',
  'hashmod',
  'lowercase',
  'uppercase',
  'keepequal',
  'dropequal',
];
const REFUSES_REPLACEMENT: readonly RelabelAction[] = [
  'lowercase',
  'uppercase',
  'keepequal',
  'dropequal',
];
const MAX_MODULUS = 2n ** 64n - 1n;

function quoted(text: string): string {
  return JSON.stringify(text);
}

function targetProblem(rule: RelabelRule): Refusal | undefined {
  const { action, targetLabel } = rule;
  if (!NEEDS_TARGET.includes(action)) {
    return undefined;
  }
  if (targetLabel === '') {
    return {
      field: 'target_label',
      reason: `relabel configuration for ${action} action requires 'target_label' value`,
    };
  }
  const valid =
    action === 'replace' && targetLabel.includes('$')
      ? isLabelNameTemplate(targetLabel)
      : isLabelName(targetLabel);
  return valid
    ? undefined
    : {
        field: 'target_label',
        reason: `${quoted(
          targetLabel,
        )} is invalid 'target_label' for ${action} action`,
      };
}

function replacementProblem(rule: RelabelRule): Refusal | undefined {
  const { action, replacement } = rule;
  if (
    REFUSES_REPLACEMENT.includes(action) &&
    replacement !== DEFAULTS.replacement
  ) {
    return {
      field: 'replacement',
      reason: `'replacement' can not be set for ${action} action`,
    };
  }
  if (action === 'labelmap' && !isLabelNameTemplate(replacement)) {
    return {
      field: 'replacement',
      reason: `${quoted(
        replacement,
      )} is invalid 'replacement' for ${action} action`,
    };
  }
  return undefined;
}

/** Fields that an action has no use for are refused where Prometheus refuses them. */
function unusedFieldProblem(
  rule: RelabelRule,
  config: RelabelConfig,
): Refusal | undefined {
  const { action } = rule;
  const plain =
    rule.modulus === 0n &&
    rule.separator === DEFAULTS.separator &&
    rule.replacement === DEFAULTS.replacement;
  if (action === 'keepequal' || action === 'dropequal') {
    // Prometheus compares pointers here, so the default regex, written out, is refused too.
    return plain && config.regex === undefined
      ? undefined
      : {
          field: 'action',
          reason: `${action} action requires only 'source_labels' and \`target_label\`, and no other fields`,
        };
  }
  if (action === 'labeldrop' || action === 'labelkeep') {
    const sources = config.source_labels ?? undefined;
    return plain && sources === undefined && rule.targetLabel === ''
      ? undefined
      : {
          field: 'action',
          reason: `${action} action requires only 'regex', and no other fields`,
        };
  }
  return undefined;
}

function modulusProblem(config: RelabelConfig): Refusal | undefined {
  const { modulus = 0 } = config;
  const whole = typeof modulus === 'bigint' || Number.isInteger(modulus);
  return whole && modulus >= 0 && BigInt(modulus) <= MAX_MODULUS
    ? undefined
    : {
        field: 'modulus',
        reason: `modulus must be an unsigned 64-bit integer, not ${modulus}`,
      };
}

/** Fields in the order in which reading the configuration would stumble over them. */
function readingProblem(config: RelabelConfig): Refusal | undefined {
  if (actionOf(config) === undefined) {
    return {
      field: 'action',
      reason: `unknown relabel action ${quoted(config.action ?? '')}`,
    };
  }
  const regexReason =
    config.regex === undefined ? undefined : regexProblem(config.regex);
  if (regexReason !== undefined) {
    return { field: 'regex', reason: regexReason };
  }
  if (config.source_labels?.includes('')) {
    return { field: 'source_labels', reason: '"" is not a valid label name' };
  }
  return modulusProblem(config);
}

function refusalOf(config: RelabelConfig): Refusal | undefined {
  const unreadable = readingProblem(config);
  if (unreadable) {
    return unreadable;
  }
  const rule = toRule(config, actionOf(config)!);
  if (rule.action === 'hashmod' && rule.modulus === 0n) {
    return {
      field: 'modulus',
      reason: 'relabel configuration for hashmod requires non-zero modulus',
    };
  }
  return (
    targetProblem(rule) ??
    replacementProblem(rule) ??
    unusedFieldProblem(rule, config)
  );
}

function describe(
  index: number,
  config: RelabelConfig,
  { field, reason }: Refusal,
): string {
  if (field === 'regex') {
    return `rule ${index}: regex ${quoted(
      config.regex ?? '',
    )} does not compile: ${reason}`;
  }
  const hint =
    field === 'action' && actionOf(config) === undefined
      ? ` (known: ${ACTIONS.join(', ')})`
      : '';
  return `rule ${index}: ${reason}${hint}`;
}

/**
 * What Prometheus would refuse about the rules, at most one problem a rule, in the rules' order
 * (`Config.Validate` of prometheus `model/relabel`, legacy label names).
 */
export function validateRules(
  configs: readonly RelabelConfig[],
): RelabelProblem[] {
  return configs.flatMap((config, index) => {
    const refusal = refusalOf(config);
    return refusal
      ? [{ rule: index, ...refusal, message: describe(index, config, refusal) }]
      : [];
  });
}
