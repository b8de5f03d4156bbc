import path from 'node:path';

/** The worlds that come with the lab; README.md says what is wrong in each. */
export const SCENARIOS = ['healthy', 'degraded', 'misconfigured'] as const;

export type Scenario = (typeof SCENARIOS)[number];

/** Where the recordings lie that come with the lab. */
export const RECORDINGS_DIR = path.join(
  path.dirname(require.resolve('@alloy-fleet/lab/package.json')),
  'data/recordings',
);

export function isScenario(name: string): name is Scenario {
  return (SCENARIOS as readonly string[]).includes(name);
}
