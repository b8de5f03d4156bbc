import { lists } from '../apiReads';
import { clusteringBlock } from '../clustering';
import { isEnabled } from '../isEnabled';
import type { ComponentFacts } from '../ComponentFacts';

export const lokiSourceKubernetesEvents: ComponentFacts = {
  name: 'loki.source.kubernetes_events',
  traits: [
    clusteringBlock(
      'one replica reads the events and another takes over when it goes',
      { since: '1.16', oneAtATime: true },
    ),
    {
      kind: 'singleton',
      reason: 'Without clustering every replica sends every event.',
      holdsFor: block => !isEnabled(block, 'clustering'),
    },
  ],
  reads: [lists('', 'events')],
  // It has no metrics of its own.
  readsShownBy: ['events arrive'],
  keeps: 'which events were sent',
};
