import type {
  Collector,
  CollectorConfiguration,
  Finding,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { findingsOfCollector } from '../../report';

type Placement = CollectorConfiguration['placements'][number];

/** A component of a collector: where its work belongs, and what says more. */
export interface PlacementRow {
  readonly collector: Collector;
  readonly placement: Placement;
  /** The failing finding of its check, with the remedy. */
  readonly finding?: Finding;
}

/** Every component that clustering concerns: wrong ones first, then unknown. */
export function placementRows(
  collectors: readonly Collector[],
  findings: readonly Finding[],
): PlacementRow[] {
  const rows = collectors.flatMap(collector => {
    const { configuration } = collector;
    if (!configuration.known) {
      return [];
    }
    const failing = findingsOfCollector(findings, collector).filter(
      it => it.status === 'failing',
    );
    return configuration.value.placements.map(placement => ({
      collector,
      placement,
      finding: failing.find(it => it.check === placement.check),
    }));
  });
  // A sort keeps the order of what is equal: that of the files.
  return rows.sort((a, b) => rank(a.placement) - rank(b.placement));
}

function rank({ right }: Placement): number {
  if (right === null) {
    return 1;
  }
  return right ? 2 : 0;
}
