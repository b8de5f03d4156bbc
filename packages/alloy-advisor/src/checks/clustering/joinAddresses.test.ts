import { Service } from '../../static/collector';
import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringJoinAddresses as check } from './joinAddresses';

const headless: Service = {
  name: 'peers',
  selector: { app: 'alloy-test' },
  headless: true,
  publishNotReadyAddresses: true,
  ports: [],
};

function joining(address: string | undefined, services?: Service[]) {
  const flags = ['--cluster.enabled=true'];
  return collector({
    services,
    flags:
      address === undefined
        ? flags
        : [...flags, `--cluster.join-addresses=${address}`],
  });
}

describe('clustering/join-addresses', () => {
  it.each([
    [undefined, [headless], 'not told where its peers are'],
    ['other', [headless], 'no Service other'],
    ['peers', [{ ...headless, headless: false }], 'not headless'],
    ['peers', [{ ...headless, selector: { app: 'x' } }], 'does not select'],
    ['peers.other.svc:12345', [headless], 'of namespace other selects pods'],
  ])('fails when joining %s', (address, services, says) => {
    const finding = findingOf(check, joining(address, services));
    expect(finding?.status).toBe('failing');
    expect(finding?.summary).toContain(says);
  });

  it('joins by the Service that there is, or a new one of another name', () => {
    const patch = (...services: Service[]) =>
      findingOf(check, joining('other', services))?.remedy?.patch;
    const taken = { ...headless, name: 'alloy-test-cluster', headless: false };

    expect(patch(headless)).toBe('args:\n  - --cluster.join-addresses=peers');
    expect(patch()).toMatch(
      /name: alloy-test-cluster\n.*\nspec:\n {2}clusterIP: None/,
    );
    expect(patch(taken)).toMatch(
      /join-addresses=alloy-test-peers\n---[^]* name: alloy-test-peers\n/,
    );
  });

  it.each([
    'peers',
    'peers:12345',
    'peers.monitoring.svc.cluster.local',
    'dnssrv+_http._tcp.peers.monitoring.svc:12345',
    'alloy.example.net',
    'alloy.svc',
    '10.0.0.1:12345',
  ])('passes when joining %s', address => {
    expect(statusOf(check, joining(address, [headless]))).toBe('passing');
  });

  it('passes when one of several addresses is right', () => {
    expect(statusOf(check, joining('other,peers', [headless]))).toBe('passing');
  });

  it('has nothing to say of a process that is not clustered', () => {
    expect(statusOf(check, collector({ services: [] }))).toBeUndefined();
  });

  it('is unknown without the Services', () => {
    expect(statusOf(check, joining('peers'))).toBe('unknown');
  });
});
