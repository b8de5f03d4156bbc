/** A spec as a person writes it. */
export const spec = {
  cluster: 'lab-lon1-uk',
  datacentre: 'lon1',
  metrics: {
    remoteWriteUrl: 'https://mimir.example.net/api/v1/push',
    tenant: '1',
  },
  logs: { url: 'https://loki.example.net/loki/api/v1/push', tenant: '1' },
  hosts: [{ name: 'pve-01', kind: 'proxmox' }],
};
