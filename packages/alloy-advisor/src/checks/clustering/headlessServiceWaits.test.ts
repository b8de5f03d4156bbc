import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringHeadlessServiceWaits as check } from './headlessServiceWaits';

function withService(publishNotReadyAddresses: boolean) {
  return collector({
    flags: ['--cluster.enabled=true'],
    services: [
      {
        name: 'peers',
        selector: { app: 'alloy-test' },
        headless: true,
        publishNotReadyAddresses,
        ports: [],
      },
    ],
  });
}

describe('clustering/headless-service-waits', () => {
  it('fails for a headless Service of ready pods alone', () => {
    expect(findingOf(check, withService(false))).toMatchObject({
      status: 'failing',
      evidence: [{ object: 'service/peers', value: 'false' }],
    });
  });

  it('passes when pods are published before they are ready', () => {
    expect(statusOf(check, withService(true))).toBe('passing');
  });

  it('is unknown without the Services', () => {
    const flags = ['--cluster.enabled=true'];
    expect(statusOf(check, collector({ flags }))).toBe('unknown');
  });
});
