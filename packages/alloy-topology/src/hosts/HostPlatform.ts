import { Host, Spec } from '../spec';

interface IgnoredInterfaces {
  readonly pattern: string;
  readonly reason: string;
}

/** What a host that may run containers leaves out. */
export const CONTAINER_INTERFACES: IgnoredInterfaces = {
  pattern: '^(veth.*)$',
  reason: 'Interfaces of containers: series that come and go with them.',
};

/** What sets one kind of host apart from the others. */
export interface HostPlatform {
  /** What people call it. */
  readonly title: string;
  /** Network interfaces that are not worth a series: a regular expression, and why. */
  readonly ignoredInterfaces: IgnoredInterfaces;
  /** Where the host's root is mounted, when Alloy runs in a container. */
  readonly hostRoot?: string;
  /** Where a person puts the credentials of the stores. */
  readonly credentialsFolder: string;
  /** Its files beside `config.alloy` and `README.md`, by name. */
  readonly files: (spec: Spec, host: Host) => ReadonlyMap<string, string>;
  /** How to install, as Markdown with headings of the second level. */
  readonly install: (spec: Spec, host: Host) => string;
}
