import type { HostPlatform } from './HostPlatform';
import { PLATFORMS } from './platforms';

/** What a spec calls a kind of host. */
export type HostKind = (typeof PLATFORMS)[number]['kind'];

/** The kinds of hosts outside Kubernetes for which a folder can be rendered. */
export const HOST_KINDS = PLATFORMS.map(
  ({ kind }) => kind,
) as readonly HostKind[] as readonly [HostKind, ...HostKind[]];

/** What sets a kind of host apart from the others. */
export function platformOf(kind: HostKind): HostPlatform {
  const platform = PLATFORMS.find(it => it.kind === kind);
  if (platform === undefined) {
    throw new Error(
      `There is no kind of host "${kind}"; there are ${HOST_KINDS.join(', ')}`,
    );
  }
  return platform;
}
