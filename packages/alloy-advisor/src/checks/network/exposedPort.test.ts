import { collector, Given, statusOf } from '../../static/testdata/collectors';
import { networkExposedPort as check } from './exposedPort';

function listening(address: string, change: Given = {}) {
  return collector({
    pod: { hostNetwork: true },
    flags: [`--server.http.listen-addr=${address}`],
    networkPolicies: [],
    ...change,
  });
}
const policy = {
  name: 'alloy',
  selector: { matchLabels: { app: 'alloy-test' } },
  policyTypes: ['Ingress'],
};

describe('network/exposed-port', () => {
  it('fails for a port that everyone reaches', () => {
    expect(statusOf(check, listening('0.0.0.0:12345'))).toBe('failing');
  });

  it('fails when the policy is for other pods', () => {
    const networkPolicies = [
      { ...policy, selector: { matchLabels: { app: 'x' } } },
    ];
    expect(
      statusOf(check, listening('0.0.0.0:12345', { networkPolicies })),
    ).toBe('failing');
  });

  it('fails when the policy is about what goes out alone', () => {
    const networkPolicies = [{ ...policy, policyTypes: ['Egress'] }];
    expect(
      statusOf(check, listening('0.0.0.0:12345', { networkPolicies })),
    ).toBe('failing');
  });

  it('passes behind a policy, and on the loopback address', () => {
    const networkPolicies = [policy];
    expect(
      statusOf(check, listening('0.0.0.0:12345', { networkPolicies })),
    ).toBe('passing');
    expect(statusOf(check, listening('127.0.0.1:12345'))).toBe('passing');
  });

  it('is unknown without the policies', () => {
    const networkPolicies = undefined;
    expect(
      statusOf(check, listening('0.0.0.0:12345', { networkPolicies })),
    ).toBe('unknown');
  });
});
