import { workOf } from '../../static/config';
import {
  configEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const placementNodeLocalOffDaemonset = defineConfigurationCheck({
  id: 'placement/node-local-off-daemonset',
  title: 'Node-local work runs on a DaemonSet',
  docs: 'Node-local work off a DaemonSet covers the nodes that its pods happen to be on.',
  severity: 'warning',
  area: 'clustering',
  question: 'whether every node is covered',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const local = workOf(config).filter(({ work }) => work === 'node-local');
    if (local.length === 0) {
      return undefined;
    }
    const names = inWords(local.map(({ component }) => component.id));
    const evidence = [
      replicasEvidence(workload),
      ...local.map(({ component }) => configEvidence(component)),
    ];
    return workload.kind === 'DaemonSet'
      ? passing(
          `${workload.name} does its node-local work on every node.`,
          evidence,
        )
      : failing(
          `${workload.name} is a ${workload.kind} and runs ${names}: that covers the nodes its pods are on, and no other.`,
          evidence,
          {
            text: 'Move these components to the collector that runs on every node, a DaemonSet.',
          },
        );
  },
});
