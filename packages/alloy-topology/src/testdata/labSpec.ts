import { parseSpec } from '../spec';

/** The cluster that the reference configurations in this folder ran in. */
export const labSpec = parseSpec({
  cluster: 'lab-lon1-uk',
  datacentre: 'lon1',
  metrics: {
    remoteWriteUrl:
      'http://mimir-distributor.mimir-system.svc.cluster.local:8080/api/v1/push',
    hostsRemoteWriteUrl: 'https://mimir.example.net/api/v1/push',
    rulerUrl: 'http://mimir-ruler.mimir-system.svc.cluster.local:8080',
    tenant: '1',
  },
  logs: {
    url: 'http://loki-distributor.loki-system.svc.cluster.local:3100/loki/api/v1/push',
    hostsUrl: 'https://loki.example.net/loki/api/v1/push',
    tenant: '1',
  },
  storageClass: 'rook-ceph-block',
  hosts: [
    { name: 'pve-01', kind: 'proxmox' },
    { name: 'rpi-01', kind: 'raspberry-pi' },
    { name: 'vyos-01', kind: 'vyos' },
    { name: 'nas-01', kind: 'debian' },
  ],
});
