import { renderKubeEventsConfiguration } from '../alloy/kubeEventsConfiguration';
import { Spec } from '../spec';
import { alloyContainer, podVolumes, STORAGE_PATH } from './alloyContainer';
import { Collector } from './Collector';
import { configReloader } from './configReloader';
import { objectLabels, selectorLabels } from './labels';
import { networkPolicy } from './networkPolicy';
import { podScheduling } from './podScheduling';
import { READ } from './rbac';
import { UNPRIVILEGED_CONTAINER, UNPRIVILEGED_POD } from './unprivileged';

const NAME = 'alloy-kube-events';

/** alloy-kube-events: what must happen once, on one replica, never clustered. */
export const alloyKubeEvents: Collector = {
  name: NAME,
  rules: () => [{ apiGroups: [''], resources: ['events'], verbs: READ }],
  manifests: spec =>
    new Map([
      [
        'deployment.yaml',
        [
          {
            comment:
              'Exactly one: a second replica would send every event again, so a rollout\n' +
              'ends the old pod before it starts the new one.',
            value: deployment(spec),
          },
        ],
      ],
      [
        'volume.yaml',
        [
          {
            comment:
              'Which events were sent: without it, a new pod sends those of the last hour again.',
            value: volumeClaim(spec),
          },
        ],
      ],
      [
        'networkpolicy.yaml',
        networkPolicy(spec, {
          collector: NAME,
          isClustered: false,
          openPorts: [],
        }),
      ],
    ]),
  configuration: renderKubeEventsConfiguration,
};

function deployment(spec: Spec) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: NAME,
      namespace: spec.namespace,
      labels: objectLabels(NAME),
    },
    spec: {
      replicas: 1,
      strategy: { type: 'Recreate' },
      minReadySeconds: 10,
      selector: { matchLabels: selectorLabels(NAME) },
      template: {
        metadata: { labels: objectLabels(NAME) },
        spec: {
          serviceAccountName: NAME,
          ...podScheduling(spec.collectors.kubeEvents),
          securityContext: UNPRIVILEGED_POD,
          containers: [
            alloyContainer({
              spec,
              resources: spec.collectors.kubeEvents.resources,
              securityContext: UNPRIVILEGED_CONTAINER,
              mounts: [{ name: 'data', mountPath: STORAGE_PATH }],
            }),
            ...configReloader(spec),
          ],
          volumes: [
            ...podVolumes(spec, NAME),
            { name: 'data', persistentVolumeClaim: { claimName: NAME } },
          ],
        },
      },
    },
  };
}

function volumeClaim(spec: Spec) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: NAME,
      namespace: spec.namespace,
      labels: objectLabels(NAME),
    },
    spec: {
      accessModes: ['ReadWriteOnce'],
      ...(spec.storageClass && { storageClassName: spec.storageClass }),
      resources: {
        requests: { storage: spec.collectors.kubeEvents.storageSize },
      },
    },
  };
}
