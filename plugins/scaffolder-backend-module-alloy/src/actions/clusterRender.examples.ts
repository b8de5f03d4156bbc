import { exampleOf } from './exampleOf';

const metrics = {
  remoteWriteUrl: 'https://mimir.example.net/api/v1/push',
  tenant: 'platform',
};
const logs = {
  url: 'https://loki.example.net/loki/api/v1/push',
  tenant: 'platform',
};

const example = (description: string, input: object) =>
  exampleOf({
    description,
    id: 'render',
    name: 'Render the collectors',
    action: 'alloy:cluster:render',
    input,
  });

export const examples = [
  example('A cluster with everything left at its default', {
    spec: { cluster: 'prod-fra1', datacentre: 'fra1', metrics, logs },
  }),
  example(
    'A cluster with rule sync, a storage class and hosts, in a folder of its own',
    {
      spec: {
        cluster: 'lab-lon1-uk',
        datacentre: 'lon1',
        metrics: { ...metrics, rulerUrl: 'https://mimir.example.net' },
        logs,
        storageClass: 'rook-ceph-block',
        hosts: [
          { name: 'pve-01', kind: 'proxmox' },
          { name: 'vyos-01', kind: 'vyos' },
        ],
      },
      targetPath: 'clusters/lab-lon1-uk',
    },
  ),
  example(
    'A cluster whose stores ask for a password, with more replicas, that Flux keeps in step with its repository',
    {
      spec: {
        cluster: 'prod-fra1',
        datacentre: 'fra1',
        externalLabels: { environment: 'production' },
        metrics: {
          ...metrics,
          basicAuth: { username: 'fra1', secret: 'mimir-credentials' },
        },
        logs: {
          ...logs,
          basicAuth: { username: 'fra1', secret: 'loki-credentials' },
        },
        collectors: { cluster: { replicas: 3, storageSize: '5Gi' } },
        cardinality: { virtualInterfaces: 'cilium' },
        delivery: {
          method: 'flux',
          repositoryUrl: 'https://git.example.net/platform/prod-fra1.git',
        },
      },
    },
  ),
];
