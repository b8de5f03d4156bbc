import type { ClusterMember } from '../snapshot';
import { selfMetricsQueries } from '../queries';
import { clusterSubject } from './subjects';
import { Check, Outcome, defineCheck, unknownOutcome } from './Check';

/**
 * All members of a cluster see each other. One that sees fewer than report is
 * in a part of its own and collects what others collect, too. One that sees
 * more is no disagreement: a member that is silent may well be alive.
 *
 * The official alert for this cannot fire in a cluster that has a name, since
 * the metric that it joins with has no such label; so reporters are counted.
 */
export const peersDisagree: Check = defineCheck({
  id: 'clustering/peers-disagree',
  title: 'All members of a cluster see each other',
  severity: 'critical',
  outcomes(snapshot) {
    const { clustering } = snapshot;
    const subject = clusterSubject(snapshot);
    if (!clustering.known) {
      return [
        unknownOutcome(clustering, subject, 'whether members see each other'),
      ];
    }
    const query = selfMetricsQueries.peers(snapshot.cluster);
    return [...groups(clustering.value)].map(([name, members]): Outcome => {
      const seen = members.map(it => (it.peers.known ? it.peers.value : 0));
      const failing =
        Math.min(...seen) < members.length ||
        Math.min(...seen) < Math.max(...seen);
      return {
        status: failing ? 'failing' : 'passing',
        subject,
        summary: failing
          ? `The members of ${name} do not all see each other: ${
              members.length
            } report, and they see ${range(seen)}.`
          : `All ${members.length} members of ${name} see each other.`,
        evidence: members.map(it => ({
          kind: 'query',
          query,
          value: `${it.instance}: ${it.peers.known ? it.peers.value : '?'}`,
          threshold: String(members.length),
        })),
        remedy: failing
          ? {
              text: 'See whether --cluster.join-addresses resolves to every member, whether port 12345 is open between them, and whether two of them have one node name. A member that could not join at its start tries again within a minute.',
            }
          : undefined,
      };
    });
  },
});

/** Members by the cluster that they belong to: its name, in its namespace. */
function groups(
  members: readonly ClusterMember[],
): Map<string, ClusterMember[]> {
  const byName = new Map<string, ClusterMember[]>();
  for (const member of members) {
    const name = [member.namespace, member.clusterName ?? 'the unnamed cluster']
      .filter(Boolean)
      .join('/');
    byName.set(name, [...(byName.get(name) ?? []), member]);
  }
  return byName;
}

function range(numbers: readonly number[]): string {
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  return least === most ? String(least) : `${least} to ${most}`;
}
