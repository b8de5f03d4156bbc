import type { Service } from '../../static/collector';
import { Given, collector } from '../../static/testdata/collectors';
import { peerService, peerServiceName, peerServiceText } from './peerService';

function workload(given: Given = {}) {
  const part = collector(given).workload;
  if (!part.known) {
    throw new Error(part.reason);
  }
  return part.value;
}

const service = (change: Partial<Service>): Service => ({
  name: 'peers',
  headless: true,
  publishNotReadyAddresses: true,
  selector: workload().podLabels,
  ports: [],
  ...change,
});

describe('the Service of peers', () => {
  it('is the headless one that leads to the pods', () => {
    const own = service({});
    expect(
      peerService(workload(), [
        service({ name: 'other', selector: { app: 'other' } }),
        service({ name: 'any', selector: undefined }),
        service({ name: 'http', headless: false }),
        own,
      ]),
    ).toBe(own);
    expect(peerService(workload(), [])).toBeUndefined();
  });

  it('has a name that is free', () => {
    const named = (...names: string[]) =>
      peerServiceName(
        workload(),
        names.map(name => service({ name })),
      );
    expect(named('alloy-test')).toBe('alloy-test-cluster');
    expect(named('alloy-test-cluster')).toBe('alloy-test-peers');
    expect(named('alloy-test-cluster', 'alloy-test-peers')).toBe(
      'alloy-test-headless',
    );
  });

  it('has the port that the process listens on', () => {
    const port = (flags: string[]) =>
      /port: (\d+)/.exec(peerServiceText(workload({ flags }), 'peers'))?.[1];
    expect(port([])).toBe('12345');
    expect(port(['--server.http.listen-addr=0.0.0.0:8080'])).toBe('8080');
  });
});
