import type { Fact } from './Fact';
import type { Snapshot } from './Snapshot';

/** Why there may be hosts that a snapshot does not list; undefined where it lists all. */
export function unreadHosts({
  hosts,
  allHosts,
}: Pick<Snapshot, 'hosts' | 'allHosts'>):
  | (Fact<never> & { readonly known: false })
  | undefined {
  if (!hosts.known) {
    return hosts;
  }
  return allHosts.known ? undefined : allHosts;
}
