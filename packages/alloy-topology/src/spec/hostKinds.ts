/** The kinds of hosts outside Kubernetes for which a folder can be rendered. */
export const HOST_KINDS = [
  'proxmox',
  'raspberry-pi',
  'vyos',
  'debian',
] as const;

export type HostKind = (typeof HOST_KINDS)[number];
