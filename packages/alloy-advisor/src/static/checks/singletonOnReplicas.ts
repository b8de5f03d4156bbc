import { block } from '@alloy-fleet/alloy-config';
import { hasReplicas, replicasInWords } from '../collector';
import { workOf } from '../config';
import { configEvidence, replicasEvidence } from './evidence';
import { inWords } from './inWords';
import { snippet } from './snippet';
import { defineStaticCheck, failing, passing } from './StaticCheck';

/** What must happen once happens on one replica. */
export const singletonOnReplicas = defineStaticCheck({
  id: 'placement/singleton-on-replicas',
  title: 'What must happen once runs on one replica',
  severity: 'critical',
  question: 'whether something that must happen once happens more often',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const once = workOf(config).filter(({ work }) => work === 'once');
    if (once.length === 0) {
      return undefined;
    }
    const names = inWords(once.map(({ component }) => component.id));
    const evidence = [
      replicasEvidence(workload),
      ...once.map(({ component }) => configEvidence(component)),
    ];
    if (!hasReplicas(workload)) {
      return passing(`${names} runs on one replica.`, evidence);
    }
    const hasEvents = once.some(
      ({ component }) => component.name === 'loki.source.kubernetes_events',
    );
    return failing(
      `${names} must run once, and ${workload.name} has ${replicasInWords(
        workload,
      )}. ${once[0].reason}`,
      evidence,
      {
        text: hasEvents
          ? 'Run one replica; or, since Alloy 1.16, start the process clustered and let one replica read the events at a time.'
          : 'Run it on a Deployment with one replica.',
        patch: 'spec:\n  replicas: 1',
        ...(hasEvents && {
          alloy: snippet(block('clustering', { enabled: true })),
        }),
      },
    );
  },
});
