import type { Evidence, Subject } from '../../finding';
import type { PeerView, Snapshot } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { maybeClustered } from '../../check/snapshot/maybeClustered';
import { processSubject } from '../../check/snapshot/processSubject';
import { clusterSubject } from '../../check/snapshot/subjects';

const QUESTION = 'whom the members of clusters see';

export const clusteringPeersApart = defineCheck({
  id: 'clustering/peers-apart',
  title: 'Members see the same peers at the same addresses',
  docs: 'The processes themselves agree on who is in their cluster: each sees the same names at the same addresses. Two of one node name each see themselves under it, and no count shows it.',
  severity: 'critical',
  area: 'clustering',
  outcomes(snapshot) {
    const { peers } = snapshot;
    const subject = clusterSubject(snapshot);
    if (!peers.known) {
      return [unknownOutcome(peers, subject, QUESTION)];
    }
    const seen = [...byCollector(snapshot, peers.value)].flatMap(
      ([collector, views]) =>
        outcomesOf(
          views,
          collector === undefined
            ? subject
            : {
                kind: 'collector',
                namespace: views[0].namespace,
                name: collector,
              },
        ),
    );
    return [...seen, ...maybeClustered(snapshot, QUESTION)];
  },
});

/** Members by their collector: another one is another cluster. */
function byCollector(
  snapshot: Snapshot,
  views: readonly PeerView[],
): Map<string | undefined, PeerView[]> {
  const groups = new Map<string | undefined, PeerView[]>();
  for (const view of views) {
    const { collector } = processSubject(snapshot, {
      namespace: view.namespace,
      pod: view.instance,
    });
    const others = groups.get(collector);
    if (others) {
      others.push(view);
    } else {
      groups.set(collector, [view]);
    }
  }
  return groups;
}

function outcomesOf(views: readonly PeerView[], subject: Subject): Outcome[] {
  const twice = namesTwice(views);
  const apart = apartFrom(views);
  const evidence = views.map(evidenceOf);
  if (twice.length > 0) {
    return [{ ...conflict(twice, evidence), subject }];
  }
  if (apart.length > 0) {
    return [{ ...split(apart, evidence), subject }];
  }
  return [
    {
      status: 'passing',
      subject,
      summary: `All ${views.length} members that were asked see the same peers.`,
      evidence,
    },
  ];
}

function conflict(
  names: readonly string[],
  evidence: Evidence[],
): Omit<Outcome, 'subject'> {
  return {
    status: 'failing',
    summary: `Two members go by the node name ${names.join(
      ' and ',
    )}: each is seen by some at an address of its own.`,
    evidence,
    remedy: {
      text: 'Leave --cluster.node-name out, so that the host name is taken, or give each replica another.',
    },
  };
}

function split(
  apart: readonly string[],
  evidence: Evidence[],
): Omit<Outcome, 'subject'> {
  return {
    status: 'failing',
    summary: `${apart.join(' and ')} ${
      apart.length === 1 ? 'is' : 'are'
    } in a cluster of ${
      apart.length === 1 ? 'its' : 'their'
    } own: what the others collect is collected there once more.`,
    evidence,
    remedy: {
      text: 'See whether --cluster.join-addresses resolves to every member and whether port 12345 is open between them. A member that could not join at its start tries again within a minute.',
    },
  };
}

/** Node names that stand for more than one address. */
function namesTwice(views: readonly PeerView[]): string[] {
  const addresses = new Map<string, Set<string>>();
  for (const { name, address } of views.flatMap(it => it.sees)) {
    const known = addresses.get(name) ?? new Set();
    addresses.set(name, known.add(address));
  }
  return [...addresses].flatMap(([name, all]) => (all.size > 1 ? [name] : []));
}

/** Members whose view is not that of most. */
function apartFrom(views: readonly PeerView[]): string[] {
  const byView = new Map<string, string[]>();
  for (const view of views) {
    const key = view.sees
      .map(it => it.address)
      .sort()
      .join(' ');
    const others = byView.get(key);
    if (others) {
      others.push(view.instance);
    } else {
      byView.set(key, [view.instance]);
    }
  }
  const [, ...others] = [...byView.values()].sort(
    (a, b) => b.length - a.length,
  );
  return others.flat().sort();
}

function evidenceOf(view: PeerView): Evidence {
  return {
    kind: 'object',
    object: `pod/${view.instance}`,
    namespace: view.namespace,
    field: '/api/v0/web/peers',
    value: view.sees.map(it => `${it.name} at ${it.address}`).join(', '),
  };
}
