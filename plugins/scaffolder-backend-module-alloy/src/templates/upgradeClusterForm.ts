import { FormField, formFields } from '@alloy-fleet/alloy-topology';
import { clusterPicker } from './clusterPicker';

/** The form of the template `upgrade-cluster`: a cluster, and what may change of its spec. */
export function upgradeClusterForm(): readonly FormField[] {
  const { properties, errorMessage } = formFields({
    alloyVersion: 'alloyVersion',
  });
  const { default: usual, ...alloyVersion } = properties.alloyVersion;
  return [
    {
      title: 'Cluster',
      required: ['cluster'],
      properties: {
        cluster: clusterPicker(
          'Whose repository is made again; those that were made by the template for a new cluster',
        ),
        alloyVersion: {
          ...alloyVersion,
          description: `${alloyVersion.description} from now on; empty to stay with the one that the repository has`,
          'ui:placeholder': usual,
        },
      },
      errorMessage,
    },
  ];
}
