import type { Snapshot } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Tone } from '../report';
import { worseTone } from './FindingIndex';
import type { Flow, StoreKind, StorePart } from './Topology';

/** A store: whether it can be read, and how deliveries into it are. */
export function storePart(
  kind: StoreKind,
  snapshot: Snapshot,
  flows: readonly Flow[],
): StorePart {
  const source = snapshot.sources.find(it => it.source === kind);
  const { series } = snapshot.cardinality;
  const observed: Tone = source?.status === 'answered' ? 'passing' : 'unknown';
  // A flow of which something is not known says nothing against the store.
  const tone = flows
    .filter(it => it.to === kind && it.tone !== 'unknown')
    .map(it => it.tone)
    .reduce(worseTone, observed);
  return {
    kind,
    tone,
    dark: tone === 'unknown',
    failing: 0,
    failingOn: [],
    source: source?.status,
    message: source?.message,
    series: kind === 'metrics' && series.known ? series.value : undefined,
  };
}
