import { parseSpec, renderFiles } from '@alloy-fleet/alloy-topology';
import { adviseOn } from './adviseOn';

const files = renderFiles(
  parseSpec({
    cluster: 'prod-fra1',
    datacentre: 'fra1',
    metrics: { remoteWriteUrl: 'https://mimir.example.net', tenant: '1' },
    logs: { url: 'https://loki.example.net', tenant: '1' },
    hosts: [{ name: 'pve-01', kind: 'proxmox' }],
  }),
);
const CLUSTER = 'kubernetes/alloy-cluster/config.alloy';
const { signal } = new AbortController();

describe('adviseOn', () => {
  it('passes what is generated, and says what it cannot tell', async () => {
    const verdict = await adviseOn(files, signal);
    expect(verdict).toMatchObject({ collectors: 4, failing: [], unread: [] });
    expect(verdict.passing).toBeGreaterThan(50);
    // A host's configuration stands alone, without a workload.
    expect(verdict.unknown.map(({ subject }) => subject.name)).toContain(
      'hosts/pve-01/config.alloy',
    );
  });

  it('names what fails, the worst first', async () => {
    const broken = new Map(files).set(CLUSTER, 'prometheus.scrape {');
    const { failing } = await adviseOn(broken, signal);
    expect(failing[0]).toMatchObject({ severity: 'critical' });
  });

  it('does not count what it could not read as passing', async () => {
    const path = 'kubernetes/alloy-node/rbac.yaml';
    const { unread } = await adviseOn(
      new Map(files).set(path, 'a: b: c'),
      signal,
    );
    expect(unread).toEqual([{ path, message: expect.any(String) }]);
  });
});
