import {
  block,
  comment,
  file,
  print,
  ref,
  Statement,
} from '@alloy-fleet/alloy-config';
import { credentialFiles, POD_CREDENTIALS } from '../credentials';
import { Spec } from '../spec';
import { clusterDelivery } from './delivery';
import { otlpReceiver } from './otlpReceiver';
import { logging, podSelfScrape } from './selfScrape';
import { storeAccess } from './storeAccess';

const REMOTE_WRITE = ref('prometheus.remote_write.default.receiver');

/** The configuration of alloy-cluster: what clustered replicas share. */
export function renderClusterConfiguration(spec: Spec): string {
  return print(
    file([
      logging(
        `alloy-cluster: cluster-wide collection (StatefulSet, ${
          spec.collectors.cluster.replicas > 1
            ? 'two replicas or more'
            : 'one replica'
        }), clustering on: the replicas share one hash ring.`,
      ),
      ...podSelfScrape(spec),
      ...monitors(spec),
      ...rules(spec),
      ...(spec.otlp.enabled ? otlpReceiver(spec) : []),
      ...clusterDelivery(spec),
    ]),
  );
}

function monitors({ collectors }: Spec): readonly Statement[] {
  // Without this block each replica would scrape every target.
  const clustering = block('clustering', { enabled: true });
  return [
    comment(
      '---- targets that live anywhere in the cluster: each is scraped by the replica that owns it ----',
      block('prometheus.operator.servicemonitors', 'services', [
        { kubernetes_role: 'endpointslice', forward_to: [REMOTE_WRITE] },
        clustering,
      ]),
    ),
    block('prometheus.operator.podmonitors', 'pods', [
      { forward_to: [REMOTE_WRITE] },
      clustering,
    ]),
    block('prometheus.operator.probes', 'probes', [
      { forward_to: [REMOTE_WRITE] },
      clustering,
    ]),
    ...(collectors.cluster.scrapeConfigs
      ? [
          comment(
            'Experimental: the process runs with --stability.level=experimental, or would refuse the whole file.',
            block('prometheus.operator.scrapeconfigs', 'static', [
              { forward_to: [REMOTE_WRITE] },
              clustering,
            ]),
          ),
        ]
      : []),
  ];
}

function rules({ cluster, metrics }: Spec): readonly Statement[] {
  if (!metrics.rulerUrl) {
    return [];
  }
  return [
    comment(
      '---- PrometheusRules into the Mimir ruler: one of the clustered replicas leads ----\n' +
        "The prefix is of this cluster alone: two clusters with one prefix delete each other's rules.",
      block('mimir.rules.kubernetes', 'local', [
        {
          address: metrics.rulerUrl,
          tenant_id: metrics.tenant,
          mimir_namespace_prefix: `alloy-${cluster}`,
        },
        ...storeAccess(metrics, credentialFiles(POD_CREDENTIALS, 'metrics')),
      ]),
    ),
  ];
}
