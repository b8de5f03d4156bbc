import type { Instance } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Tone } from '../report';

/** How an instance is by its readiness alone. */
export function instanceTone({ ready }: Instance): Tone {
  if (ready === null) {
    return 'unknown';
  }
  return ready ? 'passing' : 'critical';
}
