import { componentFacts } from '@alloy-fleet/alloy-config/components';
import type {
  Collector,
  Fact,
  Finding,
  SelfMetrics,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Tone } from '../report';
import { FindingIndex, findingTone, worseTone } from './FindingIndex';
import type { Flow, Rate, StoreKind } from './Topology';

/** What one of the two streams is called where. */
const STREAMS: Record<
  StoreKind,
  {
    readonly rate: (self: SelfMetrics) => Fact<number>;
    /** What findings about its delivery are about. */
    readonly area: Finding['area'];
  }
> = {
  metrics: {
    rate: it => it.samplesPerSecond,
    area: 'metrics-delivery',
  },
  logs: {
    rate: it => it.linesPerSecond,
    area: 'logs-delivery',
  },
};

const KINDS = ['metrics', 'logs'] as const;

/** The flow of each collector, and of the hosts together, into each store. */
export function flowsOf(snapshot: Snapshot, index: FindingIndex): Flow[] {
  const { collectors, hosts } = snapshot;
  const flows: Flow[] = [];
  for (const collector of collectors.known ? collectors.value : []) {
    for (const to of KINDS) {
      const rate = collectorRate(collector, to);
      if (sends(collector, to, rate)) {
        const from = `${collector.namespace}/${collector.name}`;
        const findings = index.ofCollector(collector);
        flows.push(flow(from, to, rate, findings));
      }
    }
  }
  if (hosts.known && hosts.value.length > 0) {
    const findings = hosts.value.flatMap(({ name }) =>
      index.about({ kind: 'host', name }),
    );
    for (const to of KINDS) {
      const rate = sum(hosts.value.map(it => STREAMS[to].rate(it.self)));
      flows.push(flow('hosts', to, rate, findings));
    }
  }
  return flows;
}

function flow(
  from: string,
  to: StoreKind,
  rate: Rate,
  findings: readonly Finding[],
): Flow {
  const observed: Tone = rate.unknown > 0 ? 'unknown' : 'passing';
  const tone = findings
    .filter(
      ({ area, status }) => status === 'failing' && area === STREAMS[to].area,
    )
    .map(findingTone)
    .reduce(worseTone, observed);
  return { key: `${from} ${to}`, from, to, tone, rate };
}

function collectorRate(collector: Collector, to: StoreKind): Rate {
  const { instances, desired } = collector;
  return instances.known
    ? sum(instances.value.map(it => STREAMS[to].rate(it.self)))
    : { unknown: desired, instances: desired };
}

/**
 * Whether a collector delivers to a store: its configuration says so, or its
 * metrics do. Where neither is known, it may.
 */
function sends(collector: Collector, to: StoreKind, rate: Rate): boolean {
  const { configuration } = collector;
  return (
    rate.perSecond !== undefined ||
    !configuration.known ||
    configuration.value.components.some(
      it => componentFacts(it).delivers === to,
    )
  );
}

function sum(facts: readonly Fact<number>[]): Rate {
  let perSecond: number | undefined;
  let unknown = 0;
  for (const fact of facts) {
    if (fact.known) {
      perSecond = (perSecond ?? 0) + fact.value;
    } else {
      unknown++;
    }
  }
  return { perSecond, unknown, instances: facts.length };
}
