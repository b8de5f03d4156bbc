import {
  collector,
  findingOf,
  statusOf,
} from '../../static/testdata/collectors';
import { discoveryFilteredAfterWatch as check } from './filteredAfterWatch';

const kind = 'DaemonSet';
const watched = `
discovery.kubernetes "pods" {
	role = "pod"
}
`;
const filtered = `${watched}
discovery.relabel "own" {
	targets = discovery.kubernetes.pods.targets

	rule {
		source_labels = ["__meta_kubernetes_pod_node_name"]
		regex         = sys.env("NODE")
		action        = "keep"
	}
}
`;

describe('discovery/filtered-after-watch', () => {
  it('fails for a keep rule in place of a selector', () => {
    const finding = findingOf(check, collector({ kind, config: filtered }));
    expect(finding).toMatchObject({
      status: 'failing',
      evidence: [{ line: 2 }, { line: 9, text: 'rule {' }],
    });
    expect(finding?.remedy?.alloy).toContain(
      'field = "spec.nodeName=" + sys.env("K8S_NODE_NAME")',
    );
  });

  it('passes with a selector', () => {
    const config = filtered.replace(
      'role = "pod"\n',
      'role = "pod"\n\tselectors {\n\t\trole = "pod"\n\t\tfield = "spec.nodeName=" + sys.env("NODE")\n\t}\n',
    );
    expect(statusOf(check, collector({ kind, config }))).toBe('passing');
  });

  it('has nothing to say without discovery', () => {
    expect(statusOf(check, collector({ kind, config: '' }))).toBeUndefined();
  });

  it('is unknown without the configuration', () => {
    expect(statusOf(check, collector({ kind }))).toBe('unknown');
  });
});
