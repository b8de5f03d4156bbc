import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { networkPeerPortName as check } from './peerPortName';

const flags = ['--cluster.enabled=true'];

function withPort(name: string) {
  return collector({
    flags,
    services: [
      {
        name: 'peers',
        selector: { app: 'alloy-test' },
        headless: true,
        publishNotReadyAddresses: true,
        ports: [{ name, port: 12345 }],
      },
    ],
  });
}

describe('network/peer-port-name', () => {
  it('fails for a port that a mesh takes for HTTP/1.1', () => {
    expect(statusOf(check, withPort('http'))).toBe('failing');
    expect(findingOf(check, withPort('http-metrics'))).toMatchObject({
      status: 'failing',
      summary: expect.stringMatching(/^Port http-metrics of peers is taken/),
    });
  });

  it('passes for another name', () => {
    expect(statusOf(check, withPort('tcp-cluster'))).toBe('passing');
  });

  it('is unknown without the Services', () => {
    expect(statusOf(check, collector({ flags }))).toBe('unknown');
  });
});
