import { notGiven } from '../../static/collector';
import { collector, statusOf } from '../../static/testdata/collectors';
import { networkDnsPolicy as check } from './dnsPolicy';

function withPolicy(policy: string | undefined) {
  return collector({ pod: { hostNetwork: true, dnsPolicy: policy } });
}

describe('network/dns-policy', () => {
  it('fails for the default, and for ClusterFirst', () => {
    expect(statusOf(check, withPolicy(undefined))).toBe('failing');
    expect(statusOf(check, withPolicy('ClusterFirst'))).toBe('failing');
  });

  it('passes with ClusterFirstWithHostNet', () => {
    expect(statusOf(check, withPolicy('ClusterFirstWithHostNet'))).toBe(
      'passing',
    );
  });

  it("has nothing to say of a pod on the cluster's network", () => {
    expect(statusOf(check, collector())).toBeUndefined();
  });

  it('is unknown without the workload', () => {
    const workload = notGiven('No.');
    expect(statusOf(check, { ...collector(), workload })).toBe('unknown');
  });
});
