import type { Evidence } from '../../finding';
import type { PolicyRule } from '../../static/collector';

/** A rule of a role, in short. */
export function ruleEvidence(rule: PolicyRule): Evidence {
  const { role, index, resources, nonResourceURLs, verbs } = rule;
  return {
    kind: 'object',
    object: role,
    field: `rules[${index}]`,
    value: `${verbs.join(', ')} on ${[...resources, ...nonResourceURLs].join(
      ', ',
    )}`,
  };
}
