import { notGiven } from '../../static/collector';
import { collector, statusOf } from '../../static/testdata/collectors';
import { instancesLivenessProbe as check } from './livenessProbe';

describe('instances/liveness-probe', () => {
  it('fails for a probe of the health of components', () => {
    const container = { livenessPath: '/-/healthy' };
    expect(statusOf(check, collector({ container }))).toBe('failing');
  });

  it('passes without a probe, and with one of readiness', () => {
    const container = { livenessPath: '/-/ready' };
    expect(statusOf(check, collector())).toBe('passing');
    expect(statusOf(check, collector({ container }))).toBe('passing');
  });

  it('is unknown without the workload', () => {
    const workload = notGiven('No.');
    expect(statusOf(check, { ...collector(), workload })).toBe('unknown');
  });
});
