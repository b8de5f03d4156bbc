/** A small spec of a cluster with a host, as YAML. */
export const SPEC = `
cluster: prod-fra1
datacentre: fra1
metrics:
  remoteWriteUrl: https://mimir.example.net/api/v1/push
  rulerUrl: https://mimir.example.net
  tenant: platform
logs:
  url: https://loki.example.net/loki/api/v1/push
  tenant: platform
hosts:
  - { name: pve-01, kind: proxmox }
`;
