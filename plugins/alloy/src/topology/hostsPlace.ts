import { unreadHosts } from '@alloy-fleet/alloy-advisor';
import type {
  Host,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Tone } from '../report';
import { FindingIndex, partState } from './FindingIndex';
import type { Place } from './Topology';
import { gatherUnits } from './gatherUnits';

/** The Alloys outside Kubernetes. */
export function hostsPlace(snapshot: Snapshot, index: FindingIndex): Place {
  const { hosts } = snapshot;
  const unread = unreadHosts(snapshot);
  if (!hosts.known || (unread && hosts.value.length === 0)) {
    return {
      kind: 'hosts',
      unknownBecause: unread?.reason,
      units: [],
      grouped: false,
    };
  }
  const units = hosts.value.map(host => ({
    key: host.name,
    name: host.name,
    count: 1,
    ...partState(
      hostTone(host),
      index.about({ kind: 'host', name: host.name }),
    ),
  }));
  return {
    kind: 'hosts',
    total: units.length,
    ...gatherUnits(units, () => ''),
  };
}

function hostTone({ reporting }: Host): Tone {
  if (!reporting.known) {
    return 'unknown';
  }
  return reporting.value ? 'passing' : 'critical';
}
