import { workOf } from '../../static/config';
import {
  configEvidence,
  fieldEvidence,
} from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const placementRolloutOverlap = defineConfigurationCheck({
  id: 'placement/rollout-overlap',
  title: 'What must happen once is replaced, not rolled over',
  docs: 'A rolling update of one replica runs two for a while.',
  severity: 'warning',
  area: 'clustering',
  question: 'whether a rollout does work twice',
  needs: ['workload', 'config'],
  workloads: ({ kind }) => kind === 'Deployment',
  decide({ workload, config }) {
    const once = workOf(config).filter(({ work }) => work === 'once');
    if (once.length === 0) {
      return undefined;
    }
    const { strategy } = workload;
    const evidence = [
      fieldEvidence(
        workload,
        'spec.strategy.type',
        strategy ?? 'not set (RollingUpdate)',
      ),
      ...once.map(({ component }) => configEvidence(component)),
    ];
    return strategy === 'Recreate'
      ? passing(
          `${workload.name} is replaced, so that one runs at a time.`,
          evidence,
        )
      : failing(
          `At every rollout two pods of ${workload.name} run ${once[0].component.id} for a while, and both send what they read.`,
          evidence,
          {
            text: 'Let the old pod end before the new one starts.',
            patch:
              'spec:\n  strategy:\n    type: Recreate\n    rollingUpdate: null',
          },
        );
  },
});
