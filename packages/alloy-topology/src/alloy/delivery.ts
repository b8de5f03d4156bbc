import { block, comment, Statement } from '@alloy-fleet/alloy-config';
import {
  credentialFiles,
  HOST_CREDENTIALS,
  POD_CREDENTIALS,
} from '../credentials';
import { Spec } from '../spec';
import { storeAccess } from './storeAccess';

/** Where the cluster's own collectors send to. */
export function clusterDelivery(spec: Spec): readonly Statement[] {
  return delivery(spec, {
    metricsUrl: spec.metrics.remoteWriteUrl,
    logsUrl: spec.logs.url,
    credentials: POD_CREDENTIALS,
  });
}

/** Where hosts outside Kubernetes send to: the same stores, as seen from there. */
export function hostDelivery(spec: Spec): readonly Statement[] {
  const { metrics, logs } = spec;
  return delivery(spec, {
    metricsUrl: metrics.hostsRemoteWriteUrl ?? metrics.remoteWriteUrl,
    logsUrl: logs.hostsUrl ?? logs.url,
    credentials: HOST_CREDENTIALS,
  });
}

interface Destination {
  readonly metricsUrl: string;
  readonly logsUrl: string;
  /** The folder that holds a folder of credentials for each store. */
  readonly credentials: string;
}

/** Metrics and logs carry the labels of the cluster, whichever host they come from. */
function delivery(
  spec: Spec,
  { metricsUrl, logsUrl, credentials }: Destination,
): readonly Statement[] {
  const external_labels = new Map([
    ['cluster', spec.cluster],
    ['datacentre', spec.datacentre],
    ...Object.entries(spec.externalLabels),
  ]);
  return [
    comment(
      '---- where it goes ----',
      block('prometheus.remote_write', 'default', [
        { external_labels },
        block('endpoint', [
          {
            url: metricsUrl,
            headers: { 'X-Scope-OrgID': spec.metrics.tenant },
          },
          ...storeAccess(spec.metrics, credentialFiles(credentials, 'metrics')),
        ]),
      ]),
    ),
    block('loki.write', 'default', [
      { external_labels },
      block('endpoint', [
        { url: logsUrl, tenant_id: spec.logs.tenant },
        ...storeAccess(spec.logs, credentialFiles(credentials, 'logs')),
      ]),
    ]),
  ];
}
