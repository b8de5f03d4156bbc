import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { notClustered } from '../__testUtils__/notClustered';
import type { Pod } from '../sources/kubernetes/readPods';
import type { KubernetesWorkload } from '../sources/kubernetes/readWorkloads';
import { selfMetricsOf } from '../sources/metrics/selfMetricsOf';
import { toCollectors } from './toCollectors';

const workload: KubernetesWorkload = {
  name: 'alloy-node',
  namespace: 'monitoring',
  kind: 'DaemonSet',
  desired: 1,
  podSelector: 'app=alloy',
  clustering: notClustered,
  rollout: { updated: 1, ready: 1, unavailable: 0, observed: true },
  manifest: {},
};

const pod: Pod = {
  name: 'alloy-node-a',
  namespace: 'monitoring',
  node: 'worker-01',
  containersReady: true,
  state: 'Running',
  restarts: 0,
};

const noMetrics = unknown('metrics', 'It timed out.');
const self = selfMetricsOf(noMetrics);

function instanceOf(
  change: Partial<Pod>,
  nodes: Parameters<typeof toCollectors>[0]['nodes'],
) {
  const [collector] = toCollectors({
    workloads: [
      { workload, pods: known('kubernetes', [{ ...pod, ...change }]) },
    ],
    nodes,
    self,
    read: [],
    claims: known('kubernetes', []),
    repository: unknown('repository', 'Not asked.'),
  });
  return collector.instances.known ? collector.instances.value[0] : undefined;
}

function node(ready: boolean) {
  const status = ready ? 'Ready' : 'NotReady';
  return known('kubernetes', [{ name: 'worker-01', ready, status, roles: [] }]);
}

describe('toCollectors', () => {
  it('takes a pod for ready only if its node is', () => {
    expect(instanceOf({}, node(true))).toMatchObject({ ready: true });
    expect(instanceOf({}, node(false))).toMatchObject({
      ready: false,
      reason: 'its node worker-01 is NotReady',
    });
  });

  it('does not know whether a pod is ready without its node', () => {
    expect(
      instanceOf({}, unknown('kubernetes', 'Nodes are forbidden.')),
    ).toMatchObject({ ready: null });
  });

  it('says when a node is gone and its pod is not', () => {
    expect(instanceOf({ node: 'worker-99' }, node(true))).toMatchObject({
      ready: false,
      reason: 'its node worker-99 is gone',
    });
  });

  it('keeps what the store did not say unknown', () => {
    const said = Object.values(instanceOf({}, node(true))?.self ?? {});

    expect(said.length).toBeGreaterThan(0);
    said.forEach(it => expect(it).toEqual(noMetrics));
  });

  it('passes on that the pods of a workload could not be read', () => {
    const refused = unknown('kubernetes', 'Pods are forbidden.');
    const [collector] = toCollectors({
      workloads: [{ workload, pods: refused }],
      nodes: node(true),
      self,
      read: [],
      claims: known('kubernetes', []),
      repository: unknown('repository', 'Not asked.'),
    });

    expect(collector.instances).toEqual(refused);
  });
});
