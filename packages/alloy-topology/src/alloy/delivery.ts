import { block, comment, Statement } from '@alloy-fleet/alloy-config';
import { Spec } from '../spec';

/** Where the cluster's own collectors send to. */
export function clusterDelivery(spec: Spec): readonly Statement[] {
  return delivery(spec, spec.metrics.remoteWriteUrl, spec.logs.url);
}

/** Where hosts outside Kubernetes send to: the same stores, as seen from there. */
export function hostDelivery(spec: Spec): readonly Statement[] {
  const { metrics, logs } = spec;
  return delivery(
    spec,
    metrics.hostsRemoteWriteUrl ?? metrics.remoteWriteUrl,
    logs.hostsUrl ?? logs.url,
  );
}

/** Metrics and logs carry the labels of the cluster, whichever host they come from. */
function delivery(
  spec: Spec,
  metricsUrl: string,
  logsUrl: string,
): readonly Statement[] {
  const labels = { cluster: spec.cluster, datacentre: spec.datacentre };
  return [
    comment(
      '---- where it goes ----',
      block('prometheus.remote_write', 'default', [
        { external_labels: labels },
        block('endpoint', {
          url: metricsUrl,
          headers: { 'X-Scope-OrgID': spec.metrics.tenant },
        }),
      ]),
    ),
    block('loki.write', 'default', [
      { external_labels: labels },
      block('endpoint', { url: logsUrl, tenant_id: spec.logs.tenant }),
    ]),
  ];
}
