import { workOf } from '../config';
import { podEvidence } from './evidence';
import { defineStaticCheck, failing, passing } from './StaticCheck';

/** Control planes and nodes in trouble are tainted, and are just where one wants to look. */
export const missingToleration = defineStaticCheck({
  id: 'node/missing-toleration',
  title: 'Collectors of nodes tolerate every taint',
  severity: 'warning',
  question: 'whether it runs on tainted nodes',
  needs: ['workload', 'config'],
  workloads: ({ kind }) => kind === 'DaemonSet',
  decide({ workload, config }) {
    if (workOf(config).every(({ work }) => work !== 'node-local')) {
      return undefined;
    }
    const { tolerations } = workload.pod;
    const evidence = [podEvidence(workload, 'tolerations', tolerations)];
    const toleratesAll = tolerations.some(
      ({ key, operator, effect }) => operator === 'Exists' && !key && !effect,
    );
    return toleratesAll
      ? passing(`${workload.name} tolerates every taint.`, evidence)
      : failing(
          `${workload.name} does not tolerate every taint: control planes, and nodes that were tainted because something is wrong, have no collector.`,
          evidence,
          {
            text: 'Tolerate every taint.',
            patch:
              'spec:\n  template:\n    spec:\n      tolerations:\n        - operator: Exists',
          },
        );
  },
});
