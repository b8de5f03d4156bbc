import type { Trait } from './Trait';

/** Components that elect one of a cluster's replicas to do the work. */
export const IMPLICIT_LEADER: Readonly<Record<string, Trait>> = {
  'mimir.rules.kubernetes': {
    kind: 'implicit leader',
    reason:
      'One replica writes the rules to the ruler, if the process runs with --cluster.enabled; without it every replica does.',
  },
};
