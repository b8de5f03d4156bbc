import { exampleOf } from './exampleOf';

const example = (description: string, input: object) =>
  exampleOf({
    description,
    id: 'add',
    name: 'Add the host',
    action: 'alloy:host:add',
    input,
  });

export const examples = [
  example('A Proxmox host', { hosts: [{ name: 'pve-02', kind: 'proxmox' }] }),
  example(
    'Two hosts of a cluster whose repository is in a folder of the workspace, one with an exporter that its Alloy scrapes',
    {
      targetPath: 'repository',
      hosts: [
        { name: 'vyos-02', kind: 'vyos' },
        {
          name: 'nas-02',
          kind: 'debian',
          architecture: 'arm64',
          scrapeTargets: [{ job: 'smartctl', address: '127.0.0.1:9633' }],
        },
      ],
    },
  ),
  example(
    'The first host of a cluster that reaches its stores by the addresses of Services',
    {
      hosts: [{ name: 'rpi-01', kind: 'raspberry-pi' }],
      changes: {
        metrics: {
          hostsRemoteWriteUrl: 'https://mimir.example.net/api/v1/push',
        },
        logs: { hostsUrl: 'https://loki.example.net/loki/api/v1/push' },
      },
    },
  ),
];
