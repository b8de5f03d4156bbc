import { FormField, formFields, hostForm } from '@alloy-fleet/alloy-topology';
import { clusterPicker } from './clusterPicker';

/**
 * The form of the template `new-host`: a cluster, the fields of a host, and
 * the addresses that hosts reach the cluster's stores under.
 */
export function newHostForm(): readonly FormField[] {
  const host = hostForm();
  const stores = formFields({
    metricsUrl: 'metrics.hostsRemoteWriteUrl',
    logsUrl: 'logs.hostsUrl',
  });
  return [
    {
      title: 'Host',
      required: ['cluster', ...(host.required ?? [])],
      properties: {
        cluster: clusterPicker(
          'Whose repository the host goes to and whose labels it carries; those that were made by the template for a new cluster',
        ),
        ...host.properties,
        ...stores.properties,
      },
      errorMessage: {
        properties: {
          ...host.errorMessage?.properties,
          ...stores.errorMessage?.properties,
        },
      },
    },
  ];
}
