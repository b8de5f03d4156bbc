import {
  collector,
  findingOf,
  statusOf,
  textFiles,
} from '../../static/testdata/collectors';
import { nodeHostNamespaces as check } from './hostNamespaces';

const config = 'prometheus.exporter.unix "node" { }\n';

describe('node/host-namespaces', () => {
  it('fails without hostPID, and says what that means', () => {
    const pod = { hostNetwork: true };
    expect(findingOf(check, collector({ config, pod }))?.summary).toBe(
      "alloy-test measures its host without hostPID: its processes are the pod's.",
    );
  });

  it('fails without the network of the host', () => {
    const pod = { hostPID: true };
    expect(statusOf(check, collector({ config, pod }))).toBe('failing');
  });

  it('passes with both', () => {
    const pod = { hostPID: true, hostNetwork: true };
    expect(statusOf(check, collector({ config, pod }))).toBe('passing');
  });

  it.each(['', textFiles()])('has nothing to say of %j', text => {
    expect(statusOf(check, collector({ config: text }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
