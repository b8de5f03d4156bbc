import { Autoscaler } from '../../static/collector';
import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringScaleDown as check } from './scaleDown';

function scaledBy(autoscalers?: Autoscaler[]) {
  return collector({ flags: ['--cluster.enabled=true'], autoscalers });
}
const autoscaler = {
  name: 'alloy',
  target: { kind: 'StatefulSet', name: 'alloy-test' },
  minReplicas: 2,
  maxReplicas: 5,
  neverScalesDown: false,
};

describe('clustering/scale-down', () => {
  it('fails for an autoscaler of the workload', () => {
    expect(findingOf(check, scaledBy([autoscaler]))).toMatchObject({
      status: 'failing',
      severity: 'info',
      evidence: [{ value: '2 to 5 replicas' }],
    });
  });

  it('passes without one, and for one of another workload', () => {
    const target = { kind: 'StatefulSet', name: 'other' };
    expect(statusOf(check, scaledBy([]))).toBe('passing');
    expect(statusOf(check, scaledBy([{ ...autoscaler, target }]))).toBe(
      'passing',
    );
  });

  it('passes for one that only scales up, as the remedy says', () => {
    const up = { ...autoscaler, neverScalesDown: true };
    expect(statusOf(check, scaledBy([up]))).toBe('passing');
  });

  it('knows the workload by the kind that the official chart writes', () => {
    const target = { kind: 'statefulset', name: 'alloy-test' };
    expect(statusOf(check, scaledBy([{ ...autoscaler, target }]))).toBe(
      'failing',
    );
  });

  it('is unknown without the autoscalers', () => {
    expect(statusOf(check, scaledBy())).toBe('unknown');
  });
});
