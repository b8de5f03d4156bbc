import type { Trait } from './Trait';

/** The trait of an exporter that must not feed a clustered scrape. */
export function hostTargets(what: string): Trait {
  return {
    kind: 'host targets',
    reason: `Its targets are ${what}: each replica has others, so a clustered scrape gives some to replicas that can't know them.`,
  };
}
