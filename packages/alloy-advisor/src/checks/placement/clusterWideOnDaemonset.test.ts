import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { placementClusterWideOnDaemonset as check } from './clusterWideOnDaemonset';

const kind = 'DaemonSet';

describe('placement/cluster-wide-on-daemonset', () => {
  it('fails for ServiceMonitors on every node', () => {
    const config =
      'prometheus.operator.servicemonitors "a" {\n\tforward_to = []\n}\n';
    const finding = findingOf(check, collector({ kind, config }));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [{ value: 'DaemonSet' }, { kind: 'config', line: 1 }],
    });
    expect(finding?.summary).toContain('prometheus.operator.servicemonitors.a');
  });

  it('passes for what belongs to the node', () => {
    const config = `
prometheus.exporter.unix "a" { }
prometheus.scrape "a" {
  targets    = prometheus.exporter.unix.a.targets
  forward_to = []
}
`;
    expect(statusOf(check, collector({ kind, config }))).toBe('passing');
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
