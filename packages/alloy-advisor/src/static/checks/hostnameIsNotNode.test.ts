import { collector, findingOf, statusOf } from '../testdata/collectors';
import { hostnameIsNotNode as check } from './hostnameIsNotNode';

const kind = 'DaemonSet';
const selected = `
discovery.kubernetes "pods" {
	role = "pod"

	selectors {
		role  = "pod"
		field = "spec.nodeName=" + constants.hostname
	}
}
`;
const kept = `
discovery.kubernetes "pods" {
	role = "pod"
}

discovery.relabel "own" {
	targets = discovery.kubernetes.pods.targets

	rule {
		source_labels = ["__meta_kubernetes_pod_node_name"]
		regex         = constants.hostname
		action        = "keep"
	}
}
`;

describe('discovery/hostname-is-not-node', () => {
  it.each([
    ['a selector', selected, 7],
    ['a keep rule', kept, 11],
  ])('fails for %s by constants.hostname', (_, config, line) => {
    expect(findingOf(check, collector({ kind, config }))).toMatchObject({
      status: 'failing',
      evidence: [{ value: 'false' }, { kind: 'config', line }],
    });
  });

  it("passes on the host's network", () => {
    const pod = { hostNetwork: true };
    expect(statusOf(check, collector({ kind, config: kept, pod }))).toBe(
      'passing',
    );
  });

  it('has nothing to say when the node is named otherwise', () => {
    const config = selected.replace('constants.hostname', 'sys.env("NODE")');
    expect(statusOf(check, collector({ kind, config }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
