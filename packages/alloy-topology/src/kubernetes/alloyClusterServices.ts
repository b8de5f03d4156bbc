import { Spec } from '../spec';
import { ALLOY_PORT } from './alloyContainer';
import { KubernetesObject } from './Collector';
import { objectLabels, selectorLabels } from './labels';

export const ALLOY_CLUSTER = 'alloy-cluster';
export const PEERS_SERVICE = 'alloy-cluster-cluster';
export const OTLP_SERVICE = 'alloy-otlp';

/** The headless Service that replicas look each other up by. */
export function peersService(spec: Spec): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(spec, PEERS_SERVICE),
    spec: {
      clusterIP: 'None',
      // A replica joins before it is ready, and is ready only after it joined.
      publishNotReadyAddresses: true,
      selector: selectorLabels(ALLOY_CLUSTER),
      // Not named http: a service mesh would take the gossip for requests.
      ports: [{ name: 'tcp-peers', port: ALLOY_PORT, targetPort: ALLOY_PORT }],
    },
  };
}

/** The Service that applications push OTLP to. */
export function otlpService(spec: Spec): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(spec, OTLP_SERVICE),
    spec: {
      selector: selectorLabels(ALLOY_CLUSTER),
      ports: [
        {
          name: 'otlp-grpc',
          appProtocol: 'grpc',
          port: spec.otlp.grpcPort,
          targetPort: 'otlp-grpc',
        },
        {
          name: 'otlp-http',
          port: spec.otlp.httpPort,
          targetPort: 'otlp-http',
        },
      ],
    },
  };
}

function metadata(spec: Spec, name: string) {
  return {
    name,
    namespace: spec.namespace,
    labels: objectLabels(ALLOY_CLUSTER),
  };
}
