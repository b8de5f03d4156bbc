import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { clusteringBlockWithoutProcess as check } from './blockWithoutProcess';

const config = `
prometheus.operator.probes "a" {
	forward_to = []

	clustering {
		enabled = true
	}
}
`;

describe('clustering/block-without-process', () => {
  it('is critical on several replicas', () => {
    expect(findingOf(check, collector({ config, replicas: 2 }))).toMatchObject({
      status: 'failing',
      severity: 'critical',
      evidence: [
        { value: 'no --cluster.enabled' },
        { field: 'spec.replicas', value: '2' },
        {
          kind: 'config',
          file: 'config.alloy',
          line: 2,
          column: 1,
          text: 'prometheus.operator.probes "a" {',
        },
      ],
    });
  });

  it('does not tell a DaemonSet to start clustered', () => {
    const finding = findingOf(check, collector({ config, kind: 'DaemonSet' }));
    expect(finding?.remedy?.text).toMatch(/^Take the blocks out/);
    expect(finding?.remedy?.patch).toBeUndefined();
  });

  it('is worth knowing on one replica', () => {
    expect(findingOf(check, collector({ config }))?.severity).toBe('info');
  });

  it('passes when the process is clustered', () => {
    const flags = ['--cluster.enabled=true'];
    expect(statusOf(check, collector({ config, flags }))).toBe('passing');
  });

  it('has nothing to say without blocks, or with blocks that say no', () => {
    const off = config.replace('true', 'false');
    expect(statusOf(check, collector({ config: '' }))).toBeUndefined();
    expect(statusOf(check, collector({ config: off }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
