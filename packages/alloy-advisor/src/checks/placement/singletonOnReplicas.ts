import { traitsOf } from '@alloy-fleet/alloy-config/components';
import { doneTwice } from '../../causes/doneTwice';
import { block } from '@alloy-fleet/alloy-config';
import type { Remedy } from '../../finding';
import { hasReplicas, replicasInWords, Workload } from '../../static/collector';
import { Component, workOf } from '../../static/config';
import {
  configEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const placementSingletonOnReplicas = defineConfigurationCheck({
  id: 'placement/singleton-on-replicas',
  title: 'What must happen once runs on one replica',
  docs: 'What must happen once happens on one replica.',
  severity: 'critical',
  area: 'clustering',
  explains: [doneTwice],
  question: 'whether something that must happen once happens more often',
  needs: ['workload', 'config'],
  isOfEveryComponent: true,
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
      return passing(
        `${names} ${once.length === 1 ? 'runs' : 'run'} on one replica.`,
        evidence,
      );
    }
    return failing(
      `${names} must run once, and ${workload.name} has ${replicasInWords(
        workload,
      )}. ${once[0].reason}`,
      evidence,
      remedyOf(workload, once),
    );
  },
});

function remedyOf(
  { kind }: Workload,
  once: readonly { component: Component }[],
): Remedy {
  const it = once.length === 1 ? 'it' : 'them';
  if (kind === 'DaemonSet') {
    return { text: `Move ${it} to a Deployment with one replica.` };
  }
  const patch = 'spec:\n  replicas: 1';
  const [since] = once.flatMap(
    ({ component }) =>
      traitsOf(component.name).find(({ oneAtATime }) => oneAtATime)?.since ??
      [],
  );
  return since !== undefined
    ? {
        text: `Run one replica; or, since Alloy ${since}, start the process clustered and let one replica work at a time.`,
        patch,
        alloy: snippet(block('clustering', { enabled: true })),
      }
    : { text: `Run ${it} on a Deployment with one replica.`, patch };
}
