import {
  Collector,
  Snapshot,
  known,
  unknown,
} from '@alloy-fleet/alloy-advisor';
import {
  collectors,
  degradedSnapshot,
  emptySnapshot,
  healthySnapshot,
  largeSnapshot,
  metricsRefusedSnapshot,
  reportOf,
  startedByScriptSnapshot,
} from '../testdata';
import { topologyOf } from './topologyOf';

const of = (snapshot: Snapshot) => topologyOf(reportOf(snapshot));

const tones = (units: readonly { name: string; tone: string }[]) =>
  Object.fromEntries(units.map(it => [it.name, it.tone]));

describe('topologyOf', () => {
  it('has a unit for each node, with what is wrong on it', () => {
    const { nodes } = of(degradedSnapshot());

    expect(nodes).toMatchObject({ total: 7, grouped: false });
    expect(
      nodes.units
        .map(it => it.name)
        .slice(0, 2)
        .sort(),
    ).toEqual(['k8s-worker-02', 'k8s-worker-03']);
    expect(tones(nodes.units)).toMatchObject({
      'k8s-cp-01': 'passing',
      'k8s-worker-02': 'critical',
      'k8s-worker-03': 'critical',
    });
    expect(
      nodes.units.find(it => it.name === 'k8s-worker-03')!.because,
    ).toContain('k8s-worker-03');
  });

  it('puts 5,000 nodes together by role and state, the worst first', () => {
    const { nodes, collectors: parts } = of(largeSnapshot(5000));

    expect(nodes.total).toBe(5000);
    expect(nodes.grouped).toBe(true);
    expect(nodes.units.map(it => [it.name, it.tone, it.count])).toEqual([
      ['worker', 'critical', 5],
      ['worker', 'passing', 4992],
      ['control-plane', 'passing', 3],
    ]);
    expect(parts.find(it => it.name === 'alloy-node')).toMatchObject({
      ready: 4995,
      desired: 5000,
      replicas: [],
    });
  });

  it('proves nothing of nodes when Kubernetes refuses', () => {
    const reason = 'nodes is forbidden';
    const {
      nodes,
      collectors: parts,
      ...rest
    } = of({
      ...healthySnapshot(),
      nodes: unknown('kubernetes', reason),
      collectors: unknown('kubernetes', reason),
    });

    expect(nodes).toMatchObject({ unknownBecause: reason, units: [] });
    expect(nodes.total).toBeUndefined();
    expect(parts).toEqual([]);
    expect(rest.collectorsUnknownBecause).toBe(reason);
  });

  it('does not take a ready node for well where its collectors are not known', () => {
    const { nodes } = of({
      ...healthySnapshot(),
      collectors: unknown('kubernetes', 'daemonsets is forbidden'),
    });

    expect(nodes.units.map(it => it.tone)).toEqual(Array(7).fill('unknown'));
    expect(nodes.units[0].dark).toBe(true);
  });

  it('does not say that there are no hosts where there may be some', () => {
    const { hosts } = of({
      ...healthySnapshot(),
      hosts: known('metrics', []),
      allHosts: unknown('catalog', 'It failed.'),
    });

    expect(hosts).toMatchObject({ unknownBecause: 'It failed.', units: [] });
    expect(hosts.total).toBeUndefined();
  });

  it('has silent hosts and hosts of which nothing is known', () => {
    expect(tones(of(degradedSnapshot()).hosts.units)).toEqual({
      'pve-01': 'passing',
      'rpi-01': 'critical',
      'vyos-01': 'passing',
    });
    expect(tones(of(metricsRefusedSnapshot()).hosts.units)).toEqual({
      'pve-01': 'unknown',
      'rpi-01': 'unknown',
      'vyos-01': 'unknown',
    });
  });

  it('leaves it open whether a collector is clustered that a script starts', () => {
    const { collectors: parts } = of(startedByScriptSnapshot());
    expect(parts.map(it => [it.name, it.clustered])).toContainEqual([
      'alloy-cluster',
      undefined,
    ]);
  });

  it('shows the replicas of a collector, and none of a DaemonSet', () => {
    const { collectors: parts } = of(degradedSnapshot());
    const cluster = parts.find(it => it.name === 'alloy-cluster')!;

    expect(cluster).toMatchObject({ tone: 'critical', ready: 1, desired: 2 });
    expect(tones(cluster.replicas)).toMatchObject({
      'alloy-cluster-0': 'passing',
      'alloy-cluster-1': 'critical',
    });
    expect(parts.find(it => it.name === 'alloy-node')!.replicas).toEqual([]);
  });

  it('sums what flows into each store, and says of how many it does not know', () => {
    const { flows } = of(degradedSnapshot());
    const rate = (from: string, to: string) =>
      flows.find(it => it.from === from && it.to === to)?.rate;

    expect(rate('monitoring/alloy-node', 'metrics')).toEqual({
      perSecond: 5 * 42.5,
      unknown: 2,
      instances: 7,
    });
    expect(rate('hosts', 'logs')).toEqual({
      perSecond: 2 * 3.5,
      unknown: 1,
      instances: 3,
    });
  });

  it('draws no flow that a configuration rules out', () => {
    const [, cluster] = collectors();
    const without: Collector = {
      ...cluster,
      configuration: known('kubernetes', {
        origin: 'configmap/alloy-cluster',
        hash: '',
        components: ['prometheus.remote_write'],
        placements: [],
      }),
      instances: known('kubernetes', []),
    };
    const { flows } = of({
      ...healthySnapshot(),
      hosts: known('metrics', []),
      collectors: known('kubernetes', [without]),
    });

    expect(flows.map(it => it.key)).toEqual([
      'monitoring/alloy-cluster metrics',
    ]);
  });

  it('does not call a store well that could not be read', () => {
    const [metrics, logs] = of(metricsRefusedSnapshot()).stores;

    expect(metrics).toMatchObject({
      tone: 'unknown',
      dark: true,
      source: 'refused',
    });
    expect(metrics.message).toContain('403');
    expect(logs).toMatchObject({ tone: 'unknown', source: undefined });
    expect(of(healthySnapshot()).stores[0]).toMatchObject({
      tone: 'passing',
      series: 13_742,
    });
  });

  it('is empty of an empty cluster', () => {
    expect(
      of({ ...emptySnapshot(), nodes: known('kubernetes', []) }),
    ).toMatchObject({
      nodes: { total: 0, units: [] },
      hosts: { total: 0 },
      collectors: [],
      flows: [],
    });
  });
});
