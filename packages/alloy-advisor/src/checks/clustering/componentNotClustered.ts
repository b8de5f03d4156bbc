import { block } from '@alloy-fleet/alloy-config';
import {
  hasReplicas,
  isClusterOfReplicas,
  replicasInWords,
} from '../../static/collector';
import { isClusterWide, isComponentClustered } from '../../static/config';
import {
  configEvidence,
  flagEvidence,
  replicasEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringComponentNotClustered = defineConfigurationCheck({
  id: 'clustering/component-not-clustered',
  title:
    'Cluster-wide components of a clustered process have a clustering block',
  docs: "The process's switch alone shares nothing: each component has its own.",
  severity: 'critical',
  area: 'clustering',
  question: 'whether its components share their work',
  needs: ['workload', 'config'],
  isOfEveryComponent: true,
  workloads: isClusterOfReplicas,
  decide({ workload, config }) {
    const shared = config.components.filter(component =>
      isClusterWide(config, component),
    );
    const wanting = shared.filter(it => !isComponentClustered(it.block));
    if (shared.length === 0) {
      return undefined;
    }
    if (wanting.length === 0) {
      return passing(
        `Every cluster-wide component of ${workload.name} shares its work.`,
        shared.map(component => configEvidence(component)),
      );
    }
    return failing(
      `${workload.name} runs clustered, but ${inWords(
        wanting.map(({ id }) => id),
      )} ${
        wanting.length === 1 ? 'has' : 'have'
      } no clustering block: with ${replicasInWords(
        workload,
      )}, each collects all of it.`,
      [
        flagEvidence(workload, '--cluster.enabled'),
        replicasEvidence(workload),
        ...wanting.map(component => configEvidence(component)),
      ],
      {
        text: 'Put this into each of them.',
        alloy: snippet(block('clustering', { enabled: true })),
      },
      hasReplicas(workload) ? undefined : 'info',
    );
  },
});
