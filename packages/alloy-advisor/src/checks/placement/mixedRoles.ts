import { isMeantForNode, Work, workOf } from '../../static/config';
import { configEvidence } from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

const IN_WORDS: Readonly<Record<Work, string>> = {
  'node-local': 'work of its own node',
  'cluster-wide': 'cluster-wide work',
  once: 'work that must happen once',
};

export const placementMixedRoles = defineConfigurationCheck({
  id: 'placement/mixed-roles',
  title: 'A process does work of one kind',
  docs: 'One process for everything stops everything when it runs out of memory.',
  severity: 'warning',
  area: 'clustering',
  question: 'whether one process does work of several kinds',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const work = workOf(config).filter(
      ({ component }) =>
        // Scrapes of the nodes or pods are node-local work, if they only had a selector.
        !isMeantForNode(config, component),
    );
    const kinds = [...new Set(work.map(it => it.work))];
    if (kinds.length === 0) {
      return undefined;
    }
    const first = kinds.map(kind => work.find(it => it.work === kind)!);
    const evidence = first.map(({ component }) => configEvidence(component));
    const words = inWords(kinds.map(kind => IN_WORDS[kind]));
    return kinds.length === 1
      ? passing(`${workload.name} does ${words}, and nothing else.`, evidence)
      : failing(
          `${workload.name} does ${words} in one process: no number of replicas is right for all of it, and one that runs out of memory takes everything along.`,
          evidence,
          {
            text: 'Give each kind of work a collector of its own: a DaemonSet for the nodes, a clustered StatefulSet for the cluster, a Deployment with one replica for what must happen once.',
            docsUrl: 'https://grafana.com/docs/alloy/latest/set-up/deploy/',
          },
        );
  },
});
