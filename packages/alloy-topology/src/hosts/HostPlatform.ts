import type { Architecture } from './architectures';

interface IgnoredInterfaces {
  readonly pattern: string;
  readonly reason: string;
}

/** What a host that may run containers leaves out. */
export const CONTAINER_INTERFACES: IgnoredInterfaces = {
  pattern: '^(veth.*)$',
  reason: 'Interfaces of containers: series that come and go with them.',
};

/** What an installation on one host depends on. */
export interface HostInstallation {
  /** Name of the host. */
  readonly host: string;
  readonly architecture: Architecture;
  /** Release of Alloy with its "v", such as `v1.18.1`. */
  readonly alloyVersion: string;
  /** Files with the credentials of the stores, relative to the folder of credentials. */
  readonly credentials: readonly string[];
}

/**
 * A kind of host outside Kubernetes: all that sets it apart from the others.
 * The spec's choices, the forms, the actions and the documentation follow from
 * it, so it knows nothing of a spec.
 */
export interface HostPlatform<Kind extends string = string> {
  /** What a spec calls it: lower-case words with "-". */
  readonly kind: Kind;
  /** What people call it. */
  readonly title: string;
  /** What a form offers, where that is more than its title. */
  readonly choice?: string;
  /** How Alloy runs on it, in a sentence without its full stop. */
  readonly description: string;
  /** The processors that it comes with, the usual one first. */
  readonly architectures: readonly [Architecture, ...Architecture[]];
  /** Network interfaces that are not worth a series: a regular expression, and why. */
  readonly ignoredInterfaces: IgnoredInterfaces;
  /** Where the host's root is mounted, when Alloy runs in a container. */
  readonly hostRoot?: string;
  /** Where a person puts the credentials of the stores. */
  readonly credentialsFolder: string;
  /** Its files beside `config.alloy` and `README.md`, by name. */
  readonly files: (
    installation: HostInstallation,
  ) => ReadonlyMap<string, string>;
  /** How to install, as Markdown with headings of the second level. */
  readonly install: (installation: HostInstallation) => string;
}

/** A kind of host, whose `kind` is known as the word that it is. */
export const hostPlatform = <const Kind extends string>(
  platform: HostPlatform<Kind>,
): HostPlatform<Kind> => platform;
