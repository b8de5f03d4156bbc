import { traitsOf } from '@alloy-fleet/alloy-config/components';
import { block } from '@alloy-fleet/alloy-config';
import { isClusterOfReplicas } from '../../static/collector';
import {
  Component,
  isComponentClustered,
  unknownComponents,
} from '../../static/config';
import {
  configEvidence,
  flagEvidence,
} from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
  reasonUnread,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

export const clusteringNothingClustered = defineConfigurationCheck({
  id: 'clustering/nothing-clustered',
  title: 'A clustered process has components that use clustering',
  docs: 'Gossip costs something; it is for components that share their work by it.',
  severity: 'warning',
  area: 'clustering',
  question: 'whether any component uses clustering',
  needs: ['workload', 'config'],
  workloads: isClusterOfReplicas,
  decide({ workload, config }, collector) {
    const users = config.components.filter(usesClustering);
    const unread = reasonUnread(collector);
    if (users.length === 0 && unread !== undefined) {
      return undecided(
        `It is not known of ${workload.name} whether any component uses clustering: ${unread}`,
        [...config.elsewhere, ...unknownComponents(config)].map(it =>
          configEvidence(it),
        ),
      );
    }
    return users.length === 0
      ? failing(
          `${workload.name} runs clustered, and no component of it uses clustering: nothing is shared.`,
          [flagEvidence(workload, '--cluster.enabled')],
          {
            text: 'Put a clustering block into the components whose work is to be shared, or take the --cluster flags off.',
            alloy: snippet(block('clustering', { enabled: true })),
          },
        )
      : passing(
          `${workload.name} is clustered, and components of it use that.`,
          [
            flagEvidence(workload, '--cluster.enabled'),
            ...users.map(user => configEvidence(user)),
          ],
        );
  },
});

function usesClustering({ name, block: body }: Component): boolean {
  return (
    isComponentClustered(body) ||
    traitsOf(name).some(({ kind }) => kind === 'implicit leader')
  );
}
