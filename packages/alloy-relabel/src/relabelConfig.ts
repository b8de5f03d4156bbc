/**
 * One relabelling rule as Prometheus writes it in YAML or JSON. Every field may be left out; the
 * defaults are {@link DEFAULTS}.
 */
export type RelabelConfig = {
  readonly source_labels?: readonly string[] | null;
  readonly separator?: string;
  readonly regex?: string;
  /** An unsigned 64-bit integer; a `bigint` beyond 2^53. */
  readonly modulus?: number | bigint;
  readonly target_label?: string;
  readonly replacement?: string;
  /** In any letter case. */
  readonly action?: string;
};

/** The actions of Prometheus relabelling. */
export const ACTIONS = [
  'replace',
  'keep',
  'drop',
  'keepequal',
  'dropequal',
  'hashmod',
  'labelmap',
  'labeldrop',
  'labelkeep',
  'lowercase',
  'uppercase',
] as const;

export type RelabelAction = (typeof ACTIONS)[number];

/** What an absent field means (`relabel.DefaultRelabelConfig`). */
export const DEFAULTS = {
  action: 'replace',
  separator: ';',
  regex: '(.*)',
  replacement: '$1',
} as const;

/** A rule with its defaults filled in and its action in lower case. */
export type RelabelRule = {
  readonly action: RelabelAction;
  readonly sourceLabels: readonly string[];
  readonly separator: string;
  readonly regex: string;
  readonly modulus: bigint;
  readonly targetLabel: string;
  readonly replacement: string;
};

/** The action that a config names, or undefined if Prometheus knows none of that name. */
export function actionOf(config: RelabelConfig): RelabelAction | undefined {
  const name = (config.action ?? DEFAULTS.action).toLowerCase();
  return ACTIONS.find(action => action === name);
}

/** Fills in the defaults of a config whose action is known. */
export function toRule(
  config: RelabelConfig,
  action: RelabelAction,
): RelabelRule {
  return {
    action,
    sourceLabels: config.source_labels ?? [],
    separator: config.separator ?? DEFAULTS.separator,
    regex: config.regex ?? DEFAULTS.regex,
    modulus: BigInt(config.modulus ?? 0),
    targetLabel: config.target_label ?? '',
    replacement: config.replacement ?? DEFAULTS.replacement,
  };
}

/**
 * The same rule without the fields that say the default, its action in lower case, as Alloy wants it:
 * what is worth writing down.
 */
export function toConfig(config: RelabelConfig): RelabelConfig {
  const action = (config.action ?? DEFAULTS.action).toLowerCase();
  const { source_labels: sources, target_label: target } = config;
  const meaningful = {
    source_labels: sources?.length ? sources : undefined,
    separator: unlessDefault(config.separator, DEFAULTS.separator),
    regex: unlessDefault(config.regex, DEFAULTS.regex),
    modulus: config.modulus ? config.modulus : undefined,
    target_label: target === '' ? undefined : target,
    replacement: unlessDefault(config.replacement, DEFAULTS.replacement),
    action: unlessDefault(action, DEFAULTS.action),
  };
  return Object.fromEntries(
    Object.entries(meaningful).filter(([, value]) => value !== undefined),
  );
}

function unlessDefault(
  value: string | undefined,
  standard: string,
): string | undefined {
  return value === standard ? undefined : value;
}
