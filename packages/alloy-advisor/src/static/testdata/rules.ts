import type { PolicyRule } from '../collector';

/** A rule that lets pods be read, with what a test changes in it. */
export function rule(change: Partial<PolicyRule> = {}): PolicyRule {
  return {
    role: 'clusterrole/alloy',
    index: 0,
    apiGroups: [''],
    resources: ['pods'],
    resourceNames: [],
    nonResourceURLs: [],
    verbs: ['get', 'list', 'watch'],
    ...change,
  };
}
