import {
  block,
  comment,
  file,
  print,
  ref,
  Statement,
} from '@alloy-fleet/alloy-config';
import { Spec } from '../spec';
import { clusterDelivery } from './delivery';
import { logging, podSelfScrape } from './selfScrape';

/** The configuration of alloy-kube-events: what must happen once. */
export function renderKubeEventsConfiguration(spec: Spec): string {
  return print(
    file([
      logging(
        'alloy-kube-events: exactly one (Deployment, one replica, strategy Recreate), never clustered.',
      ),
      ...podSelfScrape(spec),
      ...events(),
      ...clusterDelivery(spec),
    ]),
  );
}

function events(): readonly Statement[] {
  return [
    comment(
      '---- Kubernetes events: the API server keeps them for an hour ----',
      block('loki.source.kubernetes_events', 'kubernetes_events', {
        job_name: 'integrations/kubernetes/eventhandler',
        log_format: 'json',
        forward_to: [ref('loki.process.kubernetes_events.receiver')],
      }),
    ),
    block('loki.process', 'kubernetes_events', [
      { forward_to: [ref('loki.write.default.receiver')] },
      block('stage.json', { expressions: { type: '' } }),
      block('stage.labels', { values: { type: '' } }),
    ]),
  ];
}
