import { workOf } from '../../static/config';
import { podEvidence } from '../../check/configuration/evidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

/** What taints do; PreferNoSchedule keeps nothing away. */
const EFFECTS = ['NoSchedule', 'NoExecute'];

export const nodeMissingToleration = defineConfigurationCheck({
  id: 'node/missing-toleration',
  title: 'Collectors of nodes tolerate every taint',
  docs: 'Control planes and nodes in trouble are tainted, and are just where one wants to look.',
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
    const tolerates = (wanted: string) =>
      tolerations.some(
        ({ key, operator, effect }) =>
          operator === 'Exists' && !key && (!effect || effect === wanted),
      );
    const missing = EFFECTS.filter(effect => !tolerates(effect));
    if (missing.length === 0) {
      return passing(`${workload.name} tolerates every taint.`, evidence);
    }
    const keepsOff = missing.includes('NoSchedule');
    return failing(
      keepsOff
        ? `${workload.name} does not tolerate every taint: control planes, and nodes that were tainted because something is wrong, have no collector.`
        : `${workload.name} is driven off nodes with a NoExecute taint of their own, but for those that Kubernetes itself has every DaemonSet tolerate.`,
      evidence,
      {
        text: 'Tolerate every taint.',
        patch:
          'spec:\n  template:\n    spec:\n      tolerations:\n        - operator: Exists',
      },
      keepsOff ? undefined : 'info',
    );
  },
});
