import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { metricsSelfIdentity as check } from './selfIdentity';

const bare = 'prometheus.exporter.self "alloy" { }\n';
const named = `${bare}
discovery.relabel "alloy" {
	targets = prometheus.exporter.self.alloy.targets

	rule {
		target_label = "instance"
		replacement  = sys.env("POD_NAME")
	}
}
`;
const container = { env: [{ name: 'HOSTNAME', fieldPath: 'spec.nodeName' }] };

describe('metrics/self-identity', () => {
  it('fails when the hostname is the node, and nothing names the pod', () => {
    const finding = findingOf(check, collector({ config: bare, container }));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [{ value: 'spec.nodeName' }, { line: 1 }],
    });
    expect(finding?.remedy?.alloy).toContain('sys.env("POD_NAME")');
  });

  it("fails on the host's network, where the hostname is the node's", () => {
    const pod = { hostNetwork: true };
    expect(statusOf(check, collector({ config: bare, pod }))).toBe('failing');
  });

  it('passes when a rule names the pod, and when the hostname is the pod', () => {
    expect(statusOf(check, collector({ config: named, container }))).toBe(
      'passing',
    );
    expect(statusOf(check, collector({ config: bare }))).toBe('passing');
  });

  it('has nothing to say without metrics of its own', () => {
    expect(statusOf(check, collector({ config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector())).toBe('unknown');
  });
});
