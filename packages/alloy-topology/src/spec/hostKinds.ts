/** The kinds of hosts outside Kubernetes for which a folder can be rendered. */
export const HOST_KINDS = [
  'proxmox',
  'raspberry-pi',
  'vyos',
  'debian',
  'rpm',
] as const;

export type HostKind = (typeof HOST_KINDS)[number];

/** The processors that Alloy is built for, as its packages name them. */
export const ARCHITECTURES = ['amd64', 'arm64'] as const;

export type Architecture = (typeof ARCHITECTURES)[number];

const BY_KIND: Readonly<Record<HostKind, readonly Architecture[]>> = {
  proxmox: ['amd64'],
  'raspberry-pi': ['arm64'],
  vyos: ['amd64', 'arm64'],
  debian: ['amd64', 'arm64'],
  rpm: ['amd64', 'arm64'],
};

/** The processors that a kind of host comes with, the usual one first. */
export function architecturesOf(kind: HostKind): readonly Architecture[] {
  return BY_KIND[kind];
}
