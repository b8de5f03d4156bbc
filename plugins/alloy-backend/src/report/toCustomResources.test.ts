import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { notClustered } from '../__testUtils__/notClustered';
import { toCustomResources } from './toCustomResources';

type Workloads = Parameters<typeof toCustomResources>[0]['workloads'];

function workload(name: string, release?: string): Workloads[0] {
  return {
    workload: {
      name,
      namespace: 'monitoring',
      kind: 'DaemonSet',
      desired: 1,
      podSelector: 'app=alloy',
      clustering: notClustered,
      port: 12345,
      rollout: { updated: 1, ready: 1, unavailable: 0, observed: true },
      manifest: {
        metadata: {
          name,
          labels: release ? { 'app.kubernetes.io/instance': release } : {},
        },
      },
    },
    pods: known('kubernetes', []),
  } as Workloads[0];
}

function found(name: string, namespace = 'monitoring') {
  const resources = toCustomResources({
    customResources: known('kubernetes', [{ name, namespace }]),
    workloads: [
      workload('alloy-logs'),
      workload('k8s-alloy'),
      workload('other', 'metrics'),
    ],
  });
  return resources.known && resources.value[0].workload;
}

describe('toCustomResources', () => {
  it('finds the workload by its name, the chart’s, or that of its release', () => {
    expect(found('alloy-logs')).toBe('alloy-logs');
    expect(found('k8s')).toBe('k8s-alloy');
    expect(found('metrics')).toBe('other');
  });

  it('finds none of another namespace, or of no such name', () => {
    expect(found('alloy-logs', 'elsewhere')).toBeUndefined();
    expect(found('traces')).toBeUndefined();
  });

  it('does not know what was not read', () => {
    const refused = unknown('kubernetes', 'It is forbidden.');

    expect(
      toCustomResources({ customResources: refused, workloads: [] }),
    ).toEqual(refused);
  });
});
