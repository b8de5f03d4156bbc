import {
  block,
  type BlockStatement,
  rawString,
  type Value,
} from '@alloy-fleet/alloy-config';
import { type RelabelConfig, toConfig } from '../relabelConfig';

/** Backslashes are for the regex engine: between backticks they need none of their own. */
function regexValue(regex: string | undefined): Value | undefined {
  return regex?.includes('\\') ? rawString(regex) : regex;
}

/**
 * Rules as the blocks of an Alloy component (`discovery.relabel`, `prometheus.relabel`,
 * `loki.relabel`), without what says the default.
 *
 * @param name - of the blocks; `write_relabel_config` in a `prometheus.remote_write` endpoint
 */
export function writeRules(
  configs: readonly RelabelConfig[],
  name = 'rule',
): BlockStatement[] {
  return configs.map(config => {
    const { source_labels, separator, regex, modulus, ...rest } =
      toConfig(config);
    return block(name, {
      source_labels: source_labels ?? undefined,
      separator,
      regex: regexValue(regex),
      modulus,
      target_label: rest.target_label,
      replacement: rest.replacement,
      action: rest.action,
    });
  });
}
