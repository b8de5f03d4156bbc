import { isEnabled } from './literals';
import type { Trait } from './Trait';

/** Components of which there must be one. */
export const SINGLETON: Readonly<Record<string, Trait>> = {
  'mimir.alerts.kubernetes': {
    kind: 'singleton',
    reason: 'Every replica writes the Alertmanager configuration.',
  },
  'loki.rules.kubernetes': {
    kind: 'singleton',
    reason: 'Every replica writes the rules to the ruler: it elects no leader.',
  },
  'loki.source.kubernetes_events': {
    kind: 'singleton',
    reason: 'Without clustering every replica sends every event.',
    holdsFor: block => !isEnabled(block, 'clustering'),
  },
};
